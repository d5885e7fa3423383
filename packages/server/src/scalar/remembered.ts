import { LRUCache } from 'lru-cache';

/** How many values of a scalar are remembered. */
const capacity = 10_000;

/**
 * Serializes each text once: checking and spelling out an instant or an address takes longer
 * than all else about the field, and the same ones are answered again and again. What does
 * not serialize to text, or fails to, is tried anew each time.
 */
export function remembered(serialize: (value: unknown) => unknown): (value: unknown) => unknown {
  const known = new LRUCache<string, string>({ max: capacity });
  return (value) => {
    if (typeof value !== 'string') return serialize(value);
    let text = known.get(value);
    if (text === undefined) {
      const serialized = serialize(value);
      if (typeof serialized !== 'string') return serialized;
      text = serialized;
      known.set(value, text);
    }
    return text;
  };
}
