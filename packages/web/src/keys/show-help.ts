import { mount, unmount } from 'svelte';
import Help from './Help.svelte';

let shown = false;

/** Lays the list of the shortcuts over the page until it is closed. */
export function showHelp() {
  if (shown) return;
  shown = true;
  const help = mount(Help, {
    target: document.body,
    props: {
      onclose: () => {
        shown = false;
        void unmount(help);
      },
    },
  });
}
