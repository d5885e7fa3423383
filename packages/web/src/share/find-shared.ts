import type { Span } from '@dateline/model/browser';
import {
  contextLength,
  sharedWords,
  type SharedLink,
  type SharedWords,
  type Texts,
} from './shared-words';

/**
 * - `here`: the words as they were, where they stand now;
 * - `unsure`: such words stand in the text, but it is not certain that they are those;
 * - `gone`: they do not stand in it.
 */
export type Found =
  | { readonly status: 'here'; readonly spans: readonly Span[] }
  | { readonly status: 'unsure' | 'gone' };

/** Words from this many letters on are not written twice by chance. */
const tellingLength = 40;
/** Letters on one side that are enough to tell words from others like them. */
const tellingContext = 12;

/** Finds the words of a link in a text, of the same revision or another; never a lookalike. */
export function findShared({ revision, parts }: SharedLink, now: number, texts: Texts): Found {
  const found = parts.map((part) => findPart(part, revision === now, texts));
  const lacking = found.find((each) => each.status !== 'here');
  if (lacking) return lacking;
  return { status: 'here', spans: found.flatMap((each) => ('spans' in each ? each.spans : [])) };
}

function findPart(part: SharedWords, sameRevision: boolean, texts: Texts): Found {
  const { block, start, end } = part;
  const there = texts.find(({ index }) => index === block)?.text;
  if (sameRevision && there !== undefined && fits(part, sharedWords(there, part))) {
    return { status: 'here', spans: [{ block, start, end }] };
  }
  const alike = placesOf(part, texts);
  if (alike.length === 0) return { status: 'gone' };
  const certain = alike.filter((place) => place.before && place.after);
  const [only] = certain.length > 0 ? certain : alike;
  const single = certain.length === 1 || alike.length === 1;
  if (!only || !single) return { status: 'unsure' };
  const telling =
    certain.length === 1 ||
    end - start >= tellingLength ||
    (only.before && only.start >= tellingContext) ||
    (only.after && only.left >= tellingContext);
  if (!telling) return { status: 'unsure' };
  return { status: 'here', spans: [{ block: only.block, start: only.start, end: only.end }] };
}

interface Place extends Span {
  /** Whether what stands before the words is what stood there. */
  readonly before: boolean;
  readonly after: boolean;
  /** Letters of the block after the words. */
  readonly left: number;
}

/** Wherever a text has the words, beginning with a word as they do. */
function placesOf(part: SharedWords, texts: Texts): readonly Place[] {
  const length = part.end - part.start;
  return texts.flatMap(({ index: block, text }) => {
    const places: Place[] = [];
    for (let start = 0; start + length <= text.length; start += 1) {
      if (!beginsHere(text, start)) continue;
      const end = start + length;
      const candidate = sharedWords(text, { block, start, end });
      if (candidate.words !== part.words) continue;
      const before = candidate.before === part.before;
      const after = candidate.after === part.after;
      const left = Math.min(contextLength, text.length - end);
      places.push({ block, start, end, before, after, left });
    }
    return places;
  });
}

/** Links are made of whole words. */
function beginsHere(text: string, at: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return (
    /\S/.test(text[at] ?? '') && !(letter.test(text[at - 1] ?? '') && letter.test(text[at] ?? ''))
  );
}

function fits(one: SharedWords, other: SharedWords): boolean {
  return one.words === other.words && one.before === other.before && one.after === other.after;
}
