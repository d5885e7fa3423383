import { mount } from 'svelte';
import Told from './Told.svelte';

/** What a reader is told of what they just did, when nothing where they look shows it. */
class Telling {
  words = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #there = false;

  say(words: string, milliseconds: number) {
    // A region that comes with its words is not read out: it has to be there before them.
    if (!this.#there) mount(Told, { target: document.body });
    this.#there = true;
    clearTimeout(this.#timer);
    this.words = '';
    requestAnimationFrame(() => (this.words = words));
    this.#timer = setTimeout(() => (this.words = ''), milliseconds);
  }
}

export const telling = new Telling();

/** Says it at the foot of the page for a moment, and to a screen reader. */
export function tell(words: string, milliseconds = 3500) {
  telling.say(words, milliseconds);
}
