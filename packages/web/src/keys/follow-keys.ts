import { library } from '../offline/library.svelte';
import { tell } from '../telling/tell';
import { keys as say } from '#words/keys';
import { areSwitchedOff } from './switched-off';
import { destinations, meaningOf, type Action, type Destination } from './shortcuts';
import { showHelp } from './show-help';
import { nextStop, paragraphRead, stepTo, stopsOn } from './steps';
import { isElsewhere, typedKey } from './typed-key';
import { whenThere } from './when-there';

/** Milliseconds in which the second of two keys has to follow. */
const secondKeyWithin = 1500;
/** Milliseconds after which a reader who hesitates is told which keys may follow. */
const hintAfter = 500;

let waiting = false;
let forget: ReturnType<typeof setTimeout> | undefined;
let hint: ReturnType<typeof setTimeout> | undefined;

/** Follows the keys from now on, beginning with the one that was pressed first, if one was. */
export function followKeys(first?: KeyboardEvent) {
  addEventListener('keydown', press);
  document.addEventListener(
    'click',
    (event) => {
      const asked = event.target instanceof Element && event.target.closest('[data-key-help]');
      if (!asked) return;
      event.preventDefault();
      showHelp();
    },
    { capture: true },
  );
  if (first) press(first);
}

function press(event: KeyboardEvent) {
  if (event.defaultPrevented || isElsewhere(event.target) || areSwitchedOff()) return;
  const key = typedKey(event);
  const meaning = key && meaningOf(key, waiting);
  endWaiting();
  if (!meaning) return;
  if (event.repeat && !(meaning.does === 'act' && isStep(meaning.action))) return;
  if (meaning.does === 'wait') return wait();
  const done = meaning.does === 'go' ? go(meaning.to) : act(meaning.action);
  if (done) event.preventDefault();
}

function isStep(action: Action): action is 'next' | 'previous' {
  return action === 'next' || action === 'previous';
}

function wait() {
  waiting = true;
  forget = setTimeout(endWaiting, secondKeyWithin);
  hint = setTimeout(() => tell(say.afterGo, secondKeyWithin), hintAfter);
}

function endWaiting() {
  waiting = false;
  clearTimeout(forget);
  clearTimeout(hint);
}

/** Does what a key stands for; false when there is nothing here that it could be done to. */
function act(action: Action): boolean {
  const main = document.getElementById('main');
  if (!main) return false;
  switch (action) {
    case 'help':
      showHelp();
      return true;
    case 'search':
      void search();
      return true;
    case 'next':
    case 'previous':
      return step(main, action === 'next' ? 1 : -1);
    case 'facts': {
      const facts = paragraphRead(main)?.querySelector<HTMLElement>('.facts');
      facts?.click();
      return Boolean(facts);
    }
    case 'save':
      return pressControl('s', (on) => (on ? say.saved : say.unsaved));
    case 'quiet':
      return pressControl('b', (on) => (on ? say.quiet : say.shown));
    case 'keep':
      return keep();
    case 'highlight':
      return pressControl('h');
    case 'listen':
      return pressControl('l');
  }
}

function step(main: HTMLElement, by: 1 | -1): boolean {
  const stop = nextStop(stopsOn(main), by);
  if (stop) stepTo(stop);
  return stop !== null;
}

/** Presses the control that a key stands for; what is told says how it stands after that. */
function pressControl(key: string, told?: (on: boolean) => string): boolean {
  const control = document.querySelector<HTMLButtonElement>(`[data-key="${key}"]`);
  if (!control?.checkVisibility({ visibilityProperty: true }) || control.disabled) return false;
  if (told) {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      tell(told(control.ariaPressed === 'true'));
    });
    watch.observe(control, { attributeFilter: ['aria-pressed'] });
    // What takes longer says what it has to say itself.
    setTimeout(() => watch.disconnect(), 3000);
  }
  control.click();
  return true;
}

function keep(): boolean {
  const here = library.stateOf(location.pathname.slice(1)).state !== 'none';
  const asked = pressControl('d');
  if (asked) tell(say.keeping);
  else if (here) tell(say.keptAlready);
  return asked || here;
}

function go(to: Destination): boolean {
  follow(destinations[to]);
  return true;
}

async function search() {
  const field = '#main input[type="search"]';
  if (!document.querySelector(field)) follow('/search');
  const found = await whenThere<HTMLInputElement>(field);
  found?.focus();
  found?.select();
}

/** As if a link had been followed, so that whatever follows links sees to it. */
function follow(href: string) {
  const link = Object.assign(document.createElement('a'), { href, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
}
