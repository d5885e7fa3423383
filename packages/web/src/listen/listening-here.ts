import { Listening } from './listening.svelte';
import { Speaker } from './speaker';

/** What is listened to on this page: there is one voice. */
export const listening = new Listening(new Speaker(speechSynthesis));
