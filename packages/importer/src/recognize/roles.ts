import type { EntityRef, Span } from '@dateline/model';
import type { FoundMention } from './finding';
import { lowerPost, post, titleOf } from './offices';
import type { Scan } from './scan';

/** An office that the words beside a name give its bearer. */
export interface FoundRole {
  readonly person: EntityRef;
  readonly title: string;
  readonly organization: EntityRef | null;
  /** Office and name: "Secretary of State John Kerry". */
  readonly span: Span;
  readonly rule: 'office' | 'apposition';
}

const beforeName = new RegExp(`(?<![\\p{L}-])(?<title>${post}|${lowerPost})\\.?,? $`, 'u');
const afterName = new RegExp(
  `^, (?:the |a |an |its |his |her |their )?(?<lead>(?:[\\p{L}.’'-]+ ){0,4}?)(?<title>${lowerPost}|${post})(?:(?<of> (?:of|for|at) (?:the )?)|(?![\\p{L}-]))`,
  'u',
);
/** Whoever held the office once, or does not hold it yet, does not hold it on the day. */
const notNow =
  /(?:\b(?:former|ex|then|late|onetime|one-time|ousted|deposed|previous|outgoing|retired|ex-|would-be|candidate|elect|acting as|self-styled|old)[- ]?)$/i;

/** The offices of the people who are mentioned, by the words directly before and after their names. */
export function rolesInText(
  scans: readonly Scan[],
  mentions: readonly FoundMention[],
): readonly FoundRole[] {
  const byBlock = grouped(mentions);
  return mentions.flatMap((mention): FoundRole[] => {
    const text = scans[mention.block]?.block.text;
    if (text === undefined || !mention.entity.startsWith('people/')) return [];
    const beside = byBlock.get(mention.block) ?? [];
    return [officeBefore(text, mention, beside), officeAfter(text, mention, beside)].filter(
      (role) => role !== null,
    );
  });
}

function officeBefore(
  text: string,
  mention: FoundMention,
  beside: readonly FoundMention[],
): FoundRole | null {
  const from = Math.max(0, mention.start - 80);
  const match = beforeName.exec(text.slice(from, mention.start));
  const title = match?.groups?.['title'];
  if (match === null || title === undefined) return null;
  const start = from + match.index;
  const head = text.slice(Math.max(0, start - 60), start);
  if (notNow.test(head) || notNow.test(head.replace(/[\p{Lu}][\p{L}.]+ $/u, ''))) return null;
  // "Presidents X and Y", "the president’s spokesman": the title is another's, or a plural.
  const organization = beside.find(
    (one) =>
      one.entity.startsWith('organizations/') &&
      one.end <= start &&
      /^(?:['’]s)? $/.test(text.slice(one.end, start)),
  );
  return {
    person: mention.entity,
    title: titleOf(title),
    organization: organization?.entity ?? null,
    span: { block: mention.block, start: organization?.start ?? start, end: mention.end },
    rule: 'office',
  };
}

function officeAfter(
  text: string,
  mention: FoundMention,
  beside: readonly FoundMention[],
): FoundRole | null {
  const rest = text.slice(mention.end, mention.end + 120);
  const match = afterName.exec(rest);
  const title = match?.groups?.['title'];
  const lead = match?.groups?.['lead'] ?? '';
  if (match === null || title === undefined) return null;
  if (
    /\b(?:former|ex|then|once|who|which|and|said|was|were|not|late|retired|son|daughter|wife|brother|whose|when|by|with|to|from|in)\b/i.test(
      lead,
    )
  )
    return null;
  const end = mention.end + match[0].length;
  const ofWhat = match.groups?.['of'];
  const organization =
    ofWhat === undefined
      ? undefined
      : beside.find((one) => one.start === end && one.entity.startsWith('organizations/'));
  const stop = text.slice(end, end + 2);
  // ", the president said" opens another clause.
  if (ofWhat === undefined && !/^(?:[,.;)]|$| [a-z])/.test(stop)) return null;
  if (
    ofWhat === undefined &&
    / [a-z]/.test(stop) &&
    !/^ (?:at|in|who|from|with)\b/.test(text.slice(end, end + 6))
  )
    return null;
  return {
    person: mention.entity,
    title: titleOf(title),
    organization: organization?.entity ?? null,
    span: {
      block: mention.block,
      start: mention.start,
      end: organization?.end ?? (ofWhat === undefined ? end : end - ofWhat.length),
    },
    rule: 'apposition',
  };
}

function grouped(mentions: readonly FoundMention[]): ReadonlyMap<number, readonly FoundMention[]> {
  const groups = new Map<number, FoundMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.block);
    if (group === undefined) groups.set(mention.block, [mention]);
    else group.push(mention);
  }
  return groups;
}
