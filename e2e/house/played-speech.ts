import type { Page } from '@playwright/test';

/**
 * Gives a page a device's speech, played: a browser under test has no voices. What is spoken waits
 * until the test ends it.
 */
export async function playSpeech(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Utterance = SpeechSynthesisUtterance;
    const said: { text: string; rate: number; voice: string | undefined }[] = [];
    let now: Utterance | null = null;
    const finish = (event: Event) => {
      const was = now;
      now = null;
      was?.dispatchEvent(event);
    };
    const voice = (name: string, localService: boolean) => ({
      name,
      voiceURI: name,
      lang: 'en-US',
      localService,
      default: false,
    });
    const voices = [voice('Samantha', true), voice('From afar', false)];
    const synthesis = Object.assign(new EventTarget(), {
      paused: false,
      getVoices: () => voices,
      speak(utterance: Utterance) {
        if (!utterance.text) return;
        now = utterance;
        said.push({
          text: utterance.text,
          rate: utterance.rate,
          voice: utterance.voice?.name,
        });
        utterance.dispatchEvent(new Event('start'));
      },
      cancel: () => finish(Object.assign(new Event('error'), { error: 'canceled' })),
      resume: () => undefined,
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    // The browser's own utterance insists on a voice of the browser's own.
    window.SpeechSynthesisUtterance = class extends EventTarget {
      lang = '';
      rate = 1;
      voice = null;
      constructor(readonly text = '') {
        super();
      }
    } as unknown as typeof SpeechSynthesisUtterance;
    Object.assign(window, {
      played: {
        said,
        speaking: () => now !== null,
        end: () => finish(new Event('end')),
        fail: (error: string) => finish(Object.assign(new Event('error'), { error })),
      },
    });
  });
}

interface Played {
  readonly said: readonly { text: string; rate: number; voice: string | undefined }[];
  readonly speaking: () => boolean;
  readonly end: () => void;
  readonly fail: (error: string) => void;
}
type Playing = Window & { readonly played: Played };

/** What was spoken last, and whether it is being spoken still. */
export function lastSaid(page: Page) {
  return page.evaluate(() => {
    const { said, speaking } = (window as unknown as Playing).played;
    return { ...said.at(-1), speaking: speaking() };
  });
}

/** What is being spoken comes to its end. */
export function endSpeech(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as Playing).played.end());
}

/** What is being spoken fails, by a code of the Web Speech API. */
export function failSpeech(page: Page, error: string): Promise<void> {
  return page.evaluate((code) => (window as unknown as Playing).played.fail(code), error);
}

/** The words that are lit because they are spoken. */
export function spokenWords(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const range = [...(CSS.highlights.get('listen') ?? [])][0];
    return range instanceof Range ? range.toString() : null;
  });
}
