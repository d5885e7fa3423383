import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Listening } from './listening.svelte';
import { PlayedSpeech, PlayedUtterance } from './played-speech.fixture';
import { Speaker } from './speaker';

const voice = (name: string, localService: boolean) =>
  ({ name, voiceURI: name, lang: 'en-US', localService, default: false }) as SpeechSynthesisVoice;

const text = (...paragraphs: readonly string[]) => ({
  slug: 'a',
  revision: 1,
  language: 'en',
  blocks: paragraphs.map((each, index) => ({ index, kind: 'PARAGRAPH', text: each })),
});
const start = { block: 0, start: 0 };

let speech: PlayedSpeech;
let listening: Listening;

beforeEach(() => {
  vi.useFakeTimers();
  speech = new PlayedSpeech([voice('Here', true)]);
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal('SpeechSynthesisUtterance', PlayedUtterance);
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  listening = new Listening(new Speaker(speech as unknown as SpeechSynthesis));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const said = () => speech.said.map((each) => each.text);
const later = (milliseconds = 1000) => vi.advanceTimersByTimeAsync(milliseconds);
async function end() {
  speech.end();
  await later();
}

describe('reading aloud', () => {
  it('goes from sentence to sentence to the end, and from the beginning again after that', async () => {
    listening.begin(text('One. Two.', 'Three.'), start);
    await later();
    await end();
    await end();
    expect(said()).toEqual(['One.', 'Two.', 'Three.']);
    await end();
    expect(listening).toMatchObject({ playing: false, finished: true });
    listening.play();
    await later();
    expect(said().at(-1)).toBe('One.');
  });

  it('begins at the sentence where the reader is', async () => {
    listening.begin(text('One. Two is here.', 'Three.'), { block: 0, start: 8 });
    await later();
    expect(said()).toEqual(['Two is here.']);
  });

  it('stops at once, and goes on with the sentence it was in', async () => {
    listening.begin(text('One. Two.'), start);
    await later();
    await end();
    listening.pause();
    await later();
    expect(listening).toMatchObject({ playing: false, trouble: null, index: 1 });
    listening.play();
    await later();
    expect(said()).toEqual(['One.', 'Two.', 'Two.']);
  });

  it('steps back and forth while it reads, and while it does not', async () => {
    listening.begin(text('One. Two. Three.'), start);
    await later();
    listening.step(1);
    await later();
    listening.step(1);
    await later();
    listening.step(1);
    await later();
    expect(said()).toEqual(['One.', 'Two.', 'Three.', 'Three.']);
    listening.pause();
    listening.step(-1);
    await later();
    expect(said()).toHaveLength(4);
    expect(listening.sentence?.text).toBe('Two.');
  });

  it('takes up another speed in mid-sentence, and remembers it', async () => {
    listening.begin(text('One. Two.'), start);
    await later();
    listening.chooseRate(1.5);
    await later();
    expect(speech.said.map(({ rate }) => rate)).toEqual([1, 1.5]);
    expect(new Listening(new Speaker(speech as unknown as SpeechSynthesis)).rate).toBe(1.5);
  });

  it('goes on when the browser falls silent in mid-sentence and tells nothing', async () => {
    listening.begin(text('One. Two.'), start);
    await later(15_000);
    expect(said()).toEqual(['One.', 'Two.']);
  });

  it('says so when a voice never begins, or the browser refuses', async () => {
    vi.spyOn(speech, 'speak').mockImplementation(() => undefined);
    listening.begin(text('One.'), start);
    await later(20_000);
    expect(listening).toMatchObject({ playing: false, trouble: 'silent' });
    vi.mocked(speech.speak).mockRestore();
    listening.play();
    await later();
    speech.fail('not-allowed');
    await later();
    expect(listening).toMatchObject({ playing: false, trouble: 'refused' });
  });

  it('reads on with a voice of the device when one from the network cannot be reached', async () => {
    speech = new PlayedSpeech([voice('Here', true), voice('Far', false)]);
    vi.stubGlobal('speechSynthesis', speech);
    listening = new Listening(new Speaker(speech as unknown as SpeechSynthesis));
    listening.begin(text('One. Two.'), start);
    listening.chooseVoice('Far');
    await later();
    speech.fail('network');
    await later();
    expect(speech.said.at(-1)).toMatchObject({ text: 'One.', voice: { name: 'Here' } });
    expect(listening).toMatchObject({ playing: true, trouble: 'other-voice' });
  });

  it('says so when there is no other voice', async () => {
    speech = new PlayedSpeech([voice('Far', false)]);
    vi.stubGlobal('speechSynthesis', speech);
    listening = new Listening(new Speaker(speech as unknown as SpeechSynthesis));
    listening.begin(text('One.'), start);
    await later();
    speech.fail('network');
    await later();
    expect(listening).toMatchObject({ playing: false, trouble: 'unreachable' });
  });

  it('stays at its sentence when the text is corrected meanwhile', async () => {
    listening.begin(text('One. Two.'), start);
    await later();
    await end();
    listening.retext({ ...text('A word was put right.', 'One. Two. Three.'), revision: 2 });
    await later();
    expect(listening.sentence).toMatchObject({ text: 'Two.', block: 1 });
    expect(said().at(-1)).toBe('Two.');
  });
});
