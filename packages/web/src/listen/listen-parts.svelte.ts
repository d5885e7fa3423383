import type { Span } from '@dateline/model/browser';
import type { HeardText, Listening } from './listening.svelte';

interface Loaded {
  readonly listening: Listening;
  readonly startListening: (text: HeardText, from?: Pick<Span, 'block' | 'start'>) => void;
  readonly stopListening: () => void;
}

/** The way to what reads aloud: it comes when it is first asked for. */
class ListenParts {
  loaded = $state.raw<Loaded | null>(null);

  /** @param from where to begin; left out, where the reader is. */
  async start(text: HeardText, from?: Pick<Span, 'block' | 'start'>) {
    // Safari lets only a touch begin to speak, and the code is still to come: this is what begins.
    if (!this.loaded) speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    this.loaded ??= await import(/* webpackChunkName: "listen" */ './start-listening');
    this.loaded.startListening(text, from);
  }
}

export const listenParts = new ListenParts();
