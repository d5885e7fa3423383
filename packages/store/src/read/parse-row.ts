import { LRUCache } from 'lru-cache';

/** Characters of JSON text; what it parses to takes a few times as much. */
const keptLength = 4_000_000;
/** Around each text, so that many short ones do not take more than they seem to. */
const overhead = 200;

const kept = new LRUCache<string, object>({
  maxSize: keptLength,
  sizeCalculation: (_parsed, text) => text.length + overhead,
});

/**
 * The object that a row's JSON stands for. The same text gives the same object, as long as it
 * is remembered; kept by its text, a stale one can never be found.
 */
export function parseRow<T extends object>(text: string): T {
  let parsed = kept.get(text);
  if (parsed === undefined) {
    parsed = JSON.parse(text) as object;
    kept.set(text, parsed);
  }
  return parsed as T;
}
