import { createHash } from 'node:crypto';
import anyAscii from 'any-ascii';

const longest = 80;

/**
 * A slug for a name or headline in any script: "Łódź" → "lodz", "杭州" → "hang-zhou"-like Latin
 * letters, shortened at a word. Names without letters get a slug of their own from what they are.
 */
export function slugOf(name: string): string {
  const words = anyAscii(name.normalize('NFC'))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
    if (next.length > longest) break;
    slug = next;
  }
  return slug === '' ? `x-${createHash('sha256').update(name).digest('hex').slice(0, 10)}` : slug;
}

/** The slug of a name, with a number after it when others have taken it. */
export function freeSlug(name: string, isTaken: (slug: string) => boolean): string {
  const slug = slugOf(name);
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? slug : `${slug}-${count}`;
    if (!isTaken(tried)) return tried;
  }
}
