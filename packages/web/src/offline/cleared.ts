import type { KeptItem } from './device-database';
import type { Remembered } from './library.svelte';

/**
 * Remembers, beside the database, what the reader has kept: a browser that is short of room
 * clears databases first, and then nobody else knows what is missing.
 */
const key = 'dateline-kept';
const atMost = 200;

export function rememberKept(items: Iterable<KeptItem>) {
  const kept = [...items]
    .filter(({ holders, gone }) => holders.includes('reader') && !gone)
    .slice(0, atMost)
    .map(({ id, title }) => ({ id, title }));
  try {
    if (kept.length > 0) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch (error) {
    // It is a courtesy: where it cannot be remembered, nothing else fails.
    if (!(error instanceof DOMException || error instanceof ReferenceError)) throw error;
  }
}

export function rememberedKept(): readonly Remembered[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter(isRemembered) : [];
  } catch (error) {
    if (
      error instanceof DOMException ||
      error instanceof ReferenceError ||
      error instanceof SyntaxError
    ) {
      return [];
    }
    throw error;
  }
}

function isRemembered(value: unknown): value is Remembered {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'id') === 'string' &&
    typeof Reflect.get(value, 'title') === 'string'
  );
}
