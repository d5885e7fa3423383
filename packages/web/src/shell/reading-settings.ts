/** How the reader wants the page: kept on the device, put on `<html>` as data attributes. */
export const themes = ['system', 'light', 'sepia', 'dark'] as const;
export const sizes = ['small', 'normal', 'large', 'larger'] as const;
export type Theme = (typeof themes)[number];
export type TextSize = (typeof sizes)[number];

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

function among<T extends string>(values: readonly T[], value: unknown, otherwise: T): T {
  return values.find((each) => each === value) ?? otherwise;
}

/** Reads what was chosen before; `theme size`, or nothing. */
export function chosen(): { theme: Theme; size: TextSize } {
  const [theme, size] = (storage()?.getItem(key) ?? '').split(' ');
  return { theme: among(themes, theme, 'system'), size: among(sizes, size, 'normal') };
}

/** Puts a choice on the page. */
export function put(theme: Theme, size: TextSize) {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  if (size === 'normal') delete dataset['textSize'];
  else dataset['textSize'] = size;
}

/** Puts a choice on the page, and keeps it. */
export function choose(theme: Theme, size: TextSize) {
  put(theme, size);
  storage()?.setItem(key, `${theme} ${size}`);
}
