import { mount } from 'svelte';
import GoneNotice from './GoneNotice.svelte';

let telling = false;

/** Puts what there is to tell above the page; called again, it is told in the same place. */
export function tellOfGone() {
  const main = document.getElementById('main');
  if (telling || !main) return;
  telling = true;
  const target = document.createElement('div');
  target.setAttribute('role', 'status');
  main.before(target);
  mount(GoneNotice, { target });
}
