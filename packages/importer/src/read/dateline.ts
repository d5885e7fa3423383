import type { ReadDateline } from './read-result';

const city = String.raw`\p{Lu}[\p{Lu}\p{M}.’'-]*(?:[ \u00a0-](?:\p{Lu}[\p{Lu}\p{M}.’'-]*|de|la|del|el|al)){0,3}`;
const region = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?:[ \u00a0](?:\p{Lu}[\p{L}\p{M}.’'-]*|of|and|the)){0,4}`;
const agency = String.raw`\((?<agency>\p{Lu}[\p{L} /.-]{0,30})\)`;
const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*';
const day = String.raw`(?<date>${month}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} ${month}\.?(?: \d{4})?)`;
const dash = String.raw`\s*(?:[—–]|--?|―)\s+|\s*[—–―]\s*`;

/** "HANGZHOU, China (AP) — ", "BEIRUT, Sept. 4 (Reuters) - ", "GENEVA — " */
const capitals = new RegExp(
  String.raw`^(?<text>(?<place>${city})(?:, (?!${month}\b)${region})?)(?:\s*${agency})?(?:,?\s*${day})?(?:\s*${agency.replace('agency', 'later')})?(?:${dash})(?:${day.replace('date', 'after')}(?:${dash}))?`,
  'u',
);

/** "Taipei, Taiwan — ": in small letters only a city with its country is a dateline for sure. */
const small = new RegExp(
  String.raw`^(?<text>(?<place>${region}), ${region})(?:\s*${agency})?(?:,?\s*${day})? ?[—–] ?`,
  'u',
);

/** The dateline that opens a text, and how many code units of the text it takes; null without one. */
export function datelineAt(text: string): { dateline: ReadDateline; length: number } | null {
  const head = text.slice(0, 160);
  const match = capitals.exec(head) ?? small.exec(head);
  const groups = match?.groups;
  const place = groups?.['place'];
  const printed = groups?.['text'];
  if (match === null || groups === undefined || place === undefined || printed === undefined) {
    return null;
  }
  // "A — B" is not a dateline: a place name has three letters at least.
  if (place.replace(/[^\p{L}]/gu, '').length < 3 || match[0].length >= text.length) return null;
  return {
    dateline: {
      text: printed,
      place,
      agency: groups['agency'] ?? groups['later'] ?? null,
      date: groups['date'] ?? groups['after'] ?? null,
    },
    length: match[0].length,
  };
}
