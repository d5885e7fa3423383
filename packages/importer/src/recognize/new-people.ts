import type { Stretch } from '@dateline/model';
import { type CapitalRun, capitalRunAt, runOf } from './capital-run';
import { isNationality, isOpener } from './common-words';
import type { Proposal, Rule } from './finding';
import { gazetteer } from './gazetteer';
import { isGivenName } from './given-names';
import { honorific, lowerPost, occupation, post, rank } from './offices';
import { isOrganizationName } from './organization-words';
import { isThing } from './thing-words';
import { isPlaceName } from './place-words';
import type { Scan } from './scan';
import type { Word } from './words';

/** Titles that stand before a name. The lookahead keeps the name itself out of them. */
const before = (title: string) =>
  new RegExp(`(?<![\\p{L}-])${title}\\.?,? (?=\\p{Lu}|al-|de |van |von )`, 'gu');

const byTitle: readonly {
  readonly pattern: RegExp;
  readonly rule: Rule;
  readonly least: number;
}[] = [
  { pattern: before(honorific), rule: 'honorific', least: 1 },
  { pattern: before(rank), rule: 'honorific', least: 1 },
  { pattern: before(post), rule: 'office', least: 1 },
  { pattern: before(lowerPost), rule: 'office', least: 2 },
  { pattern: before(occupation), rule: 'occupation', least: 2 },
];

const described = `(?:(?:a|an|the|its|his|her|their|our|who|one of) )?(?:[\\p{L}\\p{N}.’'-]+ ){0,5}?(?:${lowerPost}|${post}|${occupation})\\b`;
/** What stands after a name between commas: who it is, or how old. */
const apposition = new RegExp(
  `^,? (?:\\(|– |— )?(?:${described}|aged? \\d{1,3}\\b)|^, \\d{1,3},|^ \\(\\d{2}\\)|^, who\\b|^ \\((?:born|b\\.)`,
  'u',
);

/** “…,” said Faysal Itani: after a quotation and its verb stands whoever spoke. */
const spokeBefore = /[,?!]?[”"] (?:said|says|added|explained|told) $/u;

/** People that the words around a name give away, whether known or not. */
export function newPeople(scan: Scan): readonly Proposal[] {
  return [...titled(scan), ...inContext(scan, titleSpans(scan))];
}

/** Where titles stand: "State" in "Secretary of State John Kerry" begins no name. */
function titleSpans(scan: Scan): readonly Stretch[] {
  return byTitle.flatMap(({ pattern }) =>
    [...scan.block.text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

function* titled(scan: Scan): Generator<Proposal> {
  const { text } = scan.block;
  for (const { pattern, rule, least } of byTitle) {
    for (const match of text.matchAll(pattern)) {
      const index = scan.indexAt.get(match.index + match[0].length);
      if (index === undefined) continue;
      const run = nameIn(scan, capitalRunAt(scan, index, 5));
      if (run === null || run.words.length < least) continue;
      if (run.words.length === 1 && !isSureAlone(run, match[0])) continue;
      yield proposal(scan, run, rule);
    }
  }
}

/** A single word after a title: "Mr. Assad" is a person, "President Monday" and "Judge Rules" are not. */
function isSureAlone(run: CapitalRun, title: string): boolean {
  const [word] = run.words;
  if (word === undefined || word.text.length < 3 || /^\p{Lu}+$/u.test(word.text)) return false;
  return /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|Prime Minister|Senator|Judge|Justice|Sir|Lord|Ambassador|Mayor|Secretary|Chancellor|Pope|King|Queen|Prince|Princess|Professor|Prof|Capt|Col|Lt|Sgt)\b/.test(
    title,
  );
}

function* inContext(scan: Scan, titles: readonly Stretch[]): Generator<Proposal> {
  const { text } = scan.block;
  if (scan.titleCase) return;
  const inTitle = new Set(
    scan.words
      .filter(({ start }) => titles.some((title) => title.start <= start && start < title.end))
      .map(({ start }) => start),
  );
  for (let index = 0; index < scan.words.length; index += 1) {
    if (inTitle.has(scan.words[index]?.start ?? -1)) continue;
    const run = nameIn(scan, capitalRunAt(scan, index, 5));
    if (run === null) continue;
    const last = scan.indexAt.get(run.words.at(-1)?.start ?? -1) ?? index;
    if (run.words.length >= 2) {
      const rule = ruleFor(text, run);
      if (rule !== null) yield proposal(scan, run, rule);
    }
    index = Math.max(index, last);
  }
}

function ruleFor(text: string, run: CapitalRun): Rule | null {
  const rest = text.slice(run.end, run.end + 120);
  if (apposition.test(rest)) return 'apposition';
  const [first] = run.words;
  const named = first !== undefined && isGivenName(first.text);
  if (named) return 'given-name';
  const initials = run.words.slice(1, -1).some(({ text }) => /^\p{Lu}\.$/u.test(text));
  if (spokeBefore.test(text.slice(Math.max(0, run.start - 20), run.start))) return 'speaker';
  if (initials || eastAsian.test(run.text)) return 'given-name';
  return null;
}

/** "Kwok Wai-keung", "Kim Jong-un": only a given name is written like this. */
const eastAsian = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{1,5}-\p{L}\p{Ll}{1,5}$/u;

/** The run without openers, titles and nationalities before the name; null when no name is left. */
function nameIn(scan: Scan, run: CapitalRun | null): CapitalRun | null {
  if (run === null) return null;
  let { words } = run;
  for (let first = words[0]; first !== undefined; first = words[0]) {
    const droppable =
      (first.opens && isOpener(first.text)) ||
      isTitleWord(first) ||
      (isNationality(first.text) && words.length > 2);
    if (!droppable) break;
    words = words.slice(1);
  }
  // "Thomas L. and": an initial without a name after it.
  while (/^\p{Lu}\.?$/u.test(words.at(-1)?.text ?? '')) words = words.slice(0, -1);
  const name = withSuffix(scan, runOf(scan.block.text, words));
  if (name === null || name.words.length > 5) return null;
  if (titleAlone.test(name.text) || isThing(name.text)) return null;
  if (!/^\p{Lu}|^(?:al|el|an|as|de|van|von|bin|d|o)\b/u.test(name.text)) return null;
  if (words.every(({ text }) => /^[\p{Lu}\p{N}.]+$/u.test(text))) return null;
  if (isOrganizationName(name.text) || isPlaceName(name.text)) return null;
  if (name.words.length > 1 && gazetteer().has(name.text)) return null;
  if (
    /\p{N}/u.test(name.text) ||
    words.some(({ text }) => isNationality(text) && !isGivenName(text))
  )
    return null;
  return name;
}

/** The period of "Jr." belongs to the name. */
function withSuffix(scan: Scan, run: CapitalRun | null): CapitalRun | null {
  const { text } = scan.block;
  if (run === null || !/ [JS]r$/.test(run.text) || text.charAt(run.end) !== '.') return run;
  return { ...run, end: run.end + 1, text: `${run.text}.` };
}

const titleAlone = new RegExp(`(?:^| )(?:${honorific}|${rank}|${post})$`, 'u');

const titleWord = new RegExp(`^(?:${honorific}|${rank}|${post})\\.?$`, 'u');

function isTitleWord(word: Word): boolean {
  return titleWord.test(word.text);
}

function proposal(scan: Scan, run: CapitalRun, rule: Rule): Proposal {
  return {
    kind: 'person',
    name: run.text,
    rule,
    block: scan.block.index,
    start: run.start,
    end: run.end,
  };
}
