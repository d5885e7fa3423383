import { mount } from 'svelte';
import Told from './Told.svelte';
import { telling } from './telling.svelte';

let there = false;

/** Says it at the foot of the page for a moment, and to a screen reader. */
export function tell(words: string, milliseconds = 3500) {
  // A region that comes with its words is not read out: it has to be there before them.
  if (!there) mount(Told, { target: document.body });
  there = true;
  telling.say(words, milliseconds);
}
