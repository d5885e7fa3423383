import { mount, unmount } from 'svelte';
import type { Span } from '@dateline/model/browser';
import { listening } from './listening-here';
import type { HeardText } from './listening.svelte';
import Player from './Player.svelte';
import { placeRead } from './reading-place';

export { listening };

let player: Record<string, unknown> | null = null;

/** Reads a text aloud from a place on, or from where the reader is; the player stands at the foot. */
export function startListening(text: HeardText, from?: Pick<Span, 'block' | 'start'>) {
  const main = document.getElementById('main') ?? document;
  listening.begin(text, from ?? placeRead(main));
  player ??= mount(Player, { target: document.body, props: { onclose: stopListening } });
}

/** Ends it, and takes the player away. */
export function stopListening() {
  listening.close();
  if (player) void unmount(player);
  player = null;
}
