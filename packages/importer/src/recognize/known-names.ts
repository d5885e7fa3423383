import type { EntityRef, Span } from '@dateline/model';
import { isCalendarWord } from './capital-run';
import { isAmbiguousWord, isNationality, isOpener } from './common-words';
import type { FoundMention, Rule } from './finding';
import type { NameEntry, NameIndex } from './name-index';
import { honorific, lowerPost, occupation, post, rank } from './offices';
import { type Scan, wordAfter, wordBefore } from './scan';
import type { Word } from './words';

/** A name that stands in the text and belongs to several. */
export interface AmbiguousName {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly entities: readonly EntityRef[];
}

export interface NameMatches {
  readonly mentions: readonly FoundMention[];
  readonly ambiguous: readonly AmbiguousName[];
}

interface MatchOptions {
  /** The rule by which a name of this strength is found. */
  readonly rule: (strength: 'main' | 'alias') => Rule;
  /** Whether a name may mean this entity at this point of the text. */
  readonly allows?: (entity: EntityRef, block: number, start: number) => boolean;
  /** Stretches that are taken already. */
  readonly taken?: (span: Span) => boolean;
  /** Words that the article also has in small letters. */
  readonly smallWords: ReadonlySet<string>;
}

/** Every place where one of the names stands for itself: longest first, never inside another name. */
export function matchNames(
  scans: readonly Scan[],
  index: NameIndex,
  options: MatchOptions,
): NameMatches {
  const mentions: FoundMention[] = [];
  const ambiguous: AmbiguousName[] = [];
  for (const scan of scans) {
    const block = scan.block.index;
    let free = 0;
    for (const start of startsOf(scan)) {
      if (start < free) continue;
      for (const entry of index.at(scan.folded, start)) {
        const end = start + entry.folded.length;
        if (!scan.edges.fits(start, end) || options.taken?.({ block, start, end }) === true)
          continue;
        if (!standsForItself(scan, start, end, options.smallWords)) continue;
        const owner = ownerOf(entry, (entity) => options.allows?.(entity, block, start) ?? true);
        if (owner === null) continue;
        if (owner.kind === 'several')
          ambiguous.push({ block, start, end, entities: owner.entities });
        else
          mentions.push({
            block,
            start,
            end,
            entity: owner.entity,
            rule: options.rule(owner.strength),
          });
        free = end;
        break;
      }
    }
  }
  return { mentions, ambiguous };
}

type Owner =
  | { readonly kind: 'one'; readonly entity: EntityRef; readonly strength: 'main' | 'alias' }
  | { readonly kind: 'several'; readonly entities: readonly EntityRef[] };

function ownerOf(entry: NameEntry, allows: (entity: EntityRef) => boolean): Owner | null {
  for (const strength of ['main', 'alias'] as const) {
    const entities = new Set(
      entry.owners
        .filter((owner) => owner.strength === strength && allows(owner.entity))
        .map((owner) => owner.entity),
    );
    const [entity] = entities;
    if (entity === undefined) continue;
    return entities.size === 1
      ? { kind: 'one', entity, strength }
      : { kind: 'several', entities: [...entities] };
  }
  return null;
}

const unspacedSign =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Where names can begin: at words, and anywhere in scripts without spaces. */
function* startsOf(scan: Scan): Generator<number> {
  for (const word of scan.words) {
    if (!unspacedSign.test(word.text)) {
      yield word.start;
      // "pro-Kerry" begins with another word, "al-Assad" with a particle of the name.
      continue;
    }
    for (let at = word.start; at < word.end; at += 1) yield at;
  }
}

const titleAtEnd = new RegExp(
  `(?:^|[^\\p{L}])(?:${honorific}|${rank}|${post}|${lowerPost}|${occupation})\\.?$`,
  'u',
);
const nameSuffix = /^(?:Jr|Sr|II|III|IV|VI?I?I?)$/;

/** False when the name is a piece of a longer one, or may be a plain word with a capital. */
function standsForItself(
  scan: Scan,
  start: number,
  end: number,
  smallWords: ReadonlySet<string>,
): boolean {
  const name = scan.block.text.slice(start, end);
  const cased = /\p{Lu}|\p{Ll}/u.test(name);
  if (!cased) return true;
  // "rebels" and "the ministry" mean others in other stories.
  if (!/\p{Lu}/u.test(name)) return false;
  const single = !/[\s\u00a0]/.test(name);
  const before = wordBefore(scan, start);
  const after = wordAfter(scan, end);
  const first = scan.words[scan.indexAt.get(start) ?? -1];
  if (single && first?.opens === true) {
    const small = name.toLowerCase();
    if (smallWords.has(small) || isAmbiguousWord(small)) {
      if (after === undefined || !/^(?:said|told|was|is|has|had|and|’s|says)$/.test(after.text))
        return false;
    }
  }
  if (scan.titleCase) return true;
  if (goesOn(scan, end, after)) return false;
  return !(single && isLed(scan, start, first, before));
}

function goesOn(scan: Scan, end: number, after: Word | undefined): boolean {
  if (after === undefined || !after.capital || !after.joined) return false;
  if (!/^[ \u00a0]$/.test(scan.block.text.slice(end, after.start))) return false;
  return !isCalendarWord(after.text) && !nameSuffix.test(after.text);
}

/** Another name stands before it and is no title: "Paris Hilton" is not Hilton. */
function isLed(
  scan: Scan,
  start: number,
  first: Word | undefined,
  before: Word | undefined,
): boolean {
  if (before === undefined || first?.joined !== true || !before.capital) return false;
  if (isCalendarWord(before.text) || isNationality(before.text)) return false;
  if (before.opens && isOpener(before.text)) return false;
  return !titleAtEnd.test(scan.block.text.slice(Math.max(0, start - 60), start).trimEnd());
}
