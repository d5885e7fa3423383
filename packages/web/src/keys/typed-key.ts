/** What of a key's press says which shortcut is meant. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/**
 * The letter or sign that was typed, as an English keyboard has it; null for what is no shortcut.
 * What counts is the letter on the key: only where it is of another script (Arabic, Cyrillic) does the
 * key's place say which Latin letter it stands in for.
 */
export function typedKey(press: KeyPress): string | null {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing } = press;
  if (ctrlKey || metaKey || altKey || isComposing || [...key].length !== 1) return null;
  const typed = isOfAnotherScript(key) ? inPlaceOf(code, shiftKey) : key.toLowerCase();
  // A capital letter is not the shortcut, unless the capitals are locked.
  return typed && /[a-z]/.test(typed) && shiftKey ? null : typed;
}

function isOfAnotherScript(key: string): boolean {
  return (key.codePointAt(0) ?? 0) > 0x24f;
}

function inPlaceOf(code: string, shiftKey: boolean): string | null {
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}

const fields = [
  'textarea',
  'select',
  'input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"], [type="range"])',
  '[contenteditable]:not([contenteditable="false"])',
  'dialog',
  '[role="dialog"]',
  '[role="alertdialog"]',
  ':popover-open',
].join(', ');

/** Whether a letter typed there means itself, or something of its own. */
export function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fields) !== null;
}
