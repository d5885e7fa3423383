/** A device's speech, played: what is spoken is noted, and ends when the test says so. */
export class PlayedSpeech extends EventTarget {
  readonly said: PlayedUtterance[] = [];
  paused = false;
  #now: PlayedUtterance | null = null;

  constructor(readonly voices: readonly SpeechSynthesisVoice[] = []) {
    super();
  }

  getVoices() {
    return [...this.voices];
  }
  speak(utterance: PlayedUtterance) {
    this.said.push(utterance);
    this.#now = utterance;
    utterance.dispatchEvent(new Event('start'));
  }
  cancel() {
    const was = this.#now;
    this.#now = null;
    was?.dispatchEvent(Object.assign(new Event('error'), { error: 'canceled' }));
  }
  resume() {
    this.paused = false;
  }

  /** What is being spoken comes to its end. */
  end() {
    const was = this.#now;
    this.#now = null;
    was?.dispatchEvent(new Event('end'));
  }
  fail(error: string) {
    const was = this.#now;
    this.#now = null;
    was?.dispatchEvent(Object.assign(new Event('error'), { error }));
  }
}

export class PlayedUtterance extends EventTarget {
  lang = '';
  rate = 1;
  voice: SpeechSynthesisVoice | null = null;

  constructor(readonly text: string) {
    super();
  }
}
