import type { Span } from '@dateline/model/browser';
import { keepListeningChoices, listeningChoices, type ListeningChoices } from './listening-choices';
import type { Speaker, SpeechFault } from './speaker';
import { breaths, spokenSentences, type SpokenSentence, type SpokenText } from './spoken-sentences';
import { deviceVoices, voicesFor } from './voices';

/** Letters that a voice from the network may speak in one go, and one of the device. */
const limits = { network: 140, device: 400 };
/** Letters that a voice speaks in a minute at its own speed. */
const lettersPerMinute = 860;

export type HeardText = SpokenText & { readonly slug: string; readonly revision: number };

/** The reading aloud of one article, sentence by sentence. */
export class Listening {
  text = $state.raw<HeardText | null>(null);
  sentences = $state.raw<readonly SpokenSentence[]>([]);
  index = $state(0);
  playing = $state(false);
  /** Whether the last sentence was read to its end. */
  finished = $state(false);
  trouble = $state.raw<SpeechFault | 'other-voice' | null>(null);
  voices = $state.raw<readonly SpeechSynthesisVoice[]>([]);
  #choices = $state.raw<ListeningChoices>(listeningChoices());
  /** A voice that takes the place of one that cannot be reached. */
  #standIn = $state.raw<SpeechSynthesisVoice | null>(null);
  readonly #speaker: Speaker;
  /** Counts the times that reading began: an earlier one ends when it sees another's number. */
  #turn = 0;

  constructor(speaker: Speaker) {
    this.#speaker = speaker;
  }

  get rate(): number {
    return this.#choices.rate;
  }

  get voice(): SpeechSynthesisVoice | null {
    const chosen = this.#choices.voices[this.#language];
    const [likeliest = null] = this.voices;
    return this.#standIn ?? this.voices.find(({ voiceURI }) => voiceURI === chosen) ?? likeliest;
  }

  get sentence(): SpokenSentence | null {
    return this.sentences[this.index] ?? null;
  }

  /** Minutes to the end, at the present speed. */
  get minutesLeft(): number {
    const letters = this.sentences
      .slice(this.index)
      .reduce((sum, { text }) => sum + text.length, 0);
    return letters / (lettersPerMinute * this.rate);
  }

  /** Takes up a text and reads it from a place on. */
  begin(text: HeardText, from: Pick<Span, 'block' | 'start'>) {
    this.#take(text);
    this.index = this.#at(from);
    this.play();
  }

  /** The same article, corrected meanwhile: goes on with the sentence it was at, or where that stood. */
  retext(text: HeardText) {
    const was = this.sentence;
    const { playing } = this;
    this.pause();
    this.#take(text);
    const same = this.sentences.findIndex((each) => each.text === was?.text);
    this.index = same >= 0 ? same : was ? this.#at(was) : 0;
    if (playing) this.play();
  }

  /** The device's voices as they are now: some come late. */
  lookForVoices() {
    if (this.text) this.voices = voicesFor(deviceVoices(), this.text.language);
  }

  play() {
    if (this.finished) this.index = 0;
    this.finished = false;
    this.trouble = null;
    this.playing = true;
    void this.#read(++this.#turn);
  }

  pause() {
    this.#turn += 1;
    this.playing = false;
    this.#speaker.stop();
  }

  toggle() {
    if (this.playing) this.pause();
    else this.play();
  }

  step(by: 1 | -1) {
    this.index = Math.min(this.sentences.length - 1, Math.max(0, this.index + by));
    this.finished = false;
    this.#again();
  }

  chooseRate(rate: number) {
    this.#choose({ ...this.#choices, rate });
  }

  chooseVoice(voiceURI: string) {
    this.#standIn = null;
    const voices = { ...this.#choices.voices, [this.#language]: voiceURI };
    this.#choose({ ...this.#choices, voices });
  }

  close() {
    this.pause();
    this.text = null;
    this.sentences = [];
    this.#standIn = null;
    this.trouble = null;
  }

  get #language(): string {
    return this.text?.language.split('-')[0] ?? '';
  }

  #take(text: HeardText) {
    this.text = text;
    this.sentences = spokenSentences(text);
    this.finished = false;
    this.lookForVoices();
  }

  #at({ block, start }: Pick<Span, 'block' | 'start'>): number {
    const at = this.sentences.findIndex(
      (each) => each.block > block || (each.block === block && each.end > start),
    );
    return at < 0 ? Math.max(0, this.sentences.length - 1) : at;
  }

  #choose(choices: ListeningChoices) {
    this.#choices = choices;
    keepListeningChoices(choices);
    this.#again();
  }

  /** What is read is read anew, in the manner that is now wanted. */
  #again() {
    if (!this.playing) return;
    this.pause();
    this.play();
  }

  async #read(turn: number) {
    let rested = false;
    while (turn === this.#turn) {
      const { sentence } = this;
      if (!sentence) return this.#halt(null);
      if (rested) await this.#speaker.rest(sentence.rest / this.rate);
      rested = true;
      const spoken = turn === this.#turn ? await this.#speak(sentence, turn) : 'stopped';
      if (turn !== this.#turn) return;
      if (spoken === 'unreachable' && this.#takeOtherVoice()) continue;
      if (spoken !== 'done') return this.#halt(spoken === 'stopped' ? null : spoken);
      if (this.index + 1 >= this.sentences.length) {
        this.finished = true;
        return this.#halt(null);
      }
      this.index += 1;
    }
  }

  async #speak({ text }: SpokenSentence, turn: number) {
    const { voice, rate } = this;
    const limit = voice?.localService ? limits.device : limits.network;
    for (const breath of breaths(text, limit)) {
      const manner = { voice, rate, language: this.text?.language ?? '' };
      const spoken = await this.#speaker.say(breath, manner);
      if (spoken !== 'done' || turn !== this.#turn) return spoken;
    }
    return 'done' as const;
  }

  /** With no network, a voice of the device reads on in place of one that comes from afar. */
  #takeOtherVoice(): boolean {
    const other = this.voices.find(({ localService }) => localService);
    if (!other || other === this.voice) return false;
    this.#standIn = other;
    this.trouble = 'other-voice';
    return true;
  }

  #halt(trouble: SpeechFault | null) {
    this.playing = false;
    if (trouble) this.trouble = trouble;
  }
}
