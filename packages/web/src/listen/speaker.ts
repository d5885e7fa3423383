/** Why nothing is to be heard, in our words. */
export type SpeechFault = 'refused' | 'unreachable' | 'no-voice' | 'silent' | 'failed';

/** How an utterance ended; `stopped`: by us. */
export type Spoken = 'done' | 'stopped' | SpeechFault;

export interface Manner {
  readonly voice: SpeechSynthesisVoice | null;
  readonly rate: number;
  readonly language: string;
}

/** Milliseconds in which a voice has to begin. One from the network takes its time. */
const beginsWithin = 8000;
/** Letters that the slowest voice speaks in a second. */
const slowest = 7;
/** Milliseconds between stopping and speaking: sooner, Safari and Chromium lose what is to be spoken. */
const settling = 60;

const faults: Readonly<Partial<Record<SpeechSynthesisErrorCode, Spoken>>> = {
  canceled: 'stopped',
  interrupted: 'stopped',
  'not-allowed': 'refused',
  network: 'unreachable',
  'language-unavailable': 'no-voice',
  'voice-unavailable': 'no-voice',
};

/** Speaks one stretch of text at a time, and always comes to an end. */
export class Speaker {
  readonly #synthesis: SpeechSynthesis;
  /** Held, because Chromium forgets an utterance that nobody holds, and its end is never told. */
  #utterance: SpeechSynthesisUtterance | null = null;
  #end: (spoken: Spoken) => void = () => undefined;
  #stoppedAt = -Infinity;

  constructor(synthesis: SpeechSynthesis) {
    this.#synthesis = synthesis;
  }

  async say(text: string, { voice, rate, language }: Manner): Promise<Spoken> {
    this.stop();
    const since = performance.now() - this.#stoppedAt;
    if (since < settling) {
      const waited = await this.#waiting(settling - since);
      if (waited === 'stopped') return waited;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = voice?.lang ?? language;
    utterance.voice = voice;
    utterance.rate = rate;
    this.#utterance = utterance;
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const end = (spoken: Spoken) => {
        clearTimeout(timer);
        if (this.#utterance === utterance) this.#utterance = null;
        resolve(spoken);
      };
      this.#end = end;
      timer = setTimeout(() => {
        end('silent');
        this.#cancel();
      }, beginsWithin);
      const heard = () => {
        clearTimeout(timer);
        // What was cut off in mid-sentence tells no end; what follows is read all the same.
        timer = setTimeout(
          () => {
            end('done');
            this.#cancel();
          },
          (text.length / (slowest * rate)) * 1000 + 4000,
        );
      };
      utterance.addEventListener('start', heard);
      utterance.addEventListener('boundary', heard);
      utterance.addEventListener('end', () => end('done'));
      utterance.addEventListener('error', ({ error }) => end(faults[error] ?? 'failed'));
      // A page that was paused elsewhere would wait for ever.
      if (this.#synthesis.paused) this.#synthesis.resume();
      this.#synthesis.speak(utterance);
    });
  }

  /** Waits in silence; what stops speech stops that as well. */
  rest(milliseconds: number): Promise<Spoken> {
    return milliseconds > 0 ? this.#waiting(milliseconds) : Promise.resolve('done');
  }

  /** Ends at once what is spoken. */
  stop() {
    const end = this.#end;
    this.#end = () => undefined;
    if (this.#utterance) this.#cancel();
    end('stopped');
  }

  #waiting(milliseconds: number): Promise<Spoken> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('done'), milliseconds);
      this.#end = (spoken) => {
        clearTimeout(timer);
        resolve(spoken);
      };
    });
  }

  #cancel() {
    this.#utterance = null;
    this.#stoppedAt = performance.now();
    this.#synthesis.cancel();
  }
}
