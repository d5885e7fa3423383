/**
 * How the reader wants the page, the first of each when they have not said: kept on the device, put
 * on `<html>` as data attributes before the first paint. The order is that of what is stored.
 */
export const choices = {
  theme: ['system', 'light', 'sepia', 'dark'],
  textSize: ['normal', 'small', 'large', 'larger', 'largest'],
  face: ['dateline', 'sans', 'device', 'clear'],
  width: ['normal', 'narrow', 'wide'],
  spacing: ['normal', 'close', 'open'],
  motion: ['system', 'reduced'],
  data: ['system', 'reduced'],
  marks: ['shown', 'quiet'],
  /** Shortcuts of a single letter. */
  keys: ['on', 'off'],
} as const;

type Choices = typeof choices;
export type ChoiceName = keyof Choices;
export type Chosen = { readonly [Name in ChoiceName]: Choices[Name][number] };

const key = 'dateline-reading';

/** The browser refuses storage to a page now and then; the choice then holds for this page only. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Reads what was chosen before; what is not known any more is as if it had not been. */
export function chosen(): Chosen {
  const stored = (storage()?.getItem(key) ?? '').split(' ');
  return Object.fromEntries(
    Object.entries(choices).map(([name, values]: [string, readonly string[]], index) => [
      name,
      values.find((each) => each === stored[index]) ?? values[0],
    ]),
  ) as Chosen;
}

/** Puts what was chosen on the page. */
export function put(now: Partial<Chosen>) {
  const { dataset } = document.documentElement;
  for (const [name, value] of Object.entries(now)) {
    if (!value || value === choices[name as ChoiceName][0]) delete dataset[name];
    else dataset[name] = value;
  }
}

/** Keeps what was chosen. */
export function keep(now: Partial<Chosen>) {
  const names = Object.keys(choices) as ChoiceName[];
  storage()?.setItem(key, names.map((name) => now[name] ?? choices[name][0]).join(' '));
}

/** Hears when another tab keeps a choice. */
export function onKeptElsewhere(hear: () => void) {
  window.addEventListener('storage', (event) => {
    if (event.key === key) hear();
  });
}
