import { type Block, type EntityRef, parseEntityRef, type Span } from '@dateline/model';
import { type KnownEntities, nothingKnown } from './known-entities';
import { languageTag } from './read/language-tag';
import { confidenceOf } from './recognize/confidence';
import { recognize } from './recognize/recognize';

/** A stretch of the text given, in UTF-16 code units, half-open. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface ExtractedEntity extends Stretch {
  readonly type: 'person' | 'place' | 'organization' | 'event';
  readonly name: string;
  readonly confidence: number;
}

export interface ExtractedQuote extends Stretch {
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
  readonly speakerName: string | null;
  readonly mode: 'direct' | 'partial';
  readonly confidence: number;
}

export interface ExtractedDate extends Stretch {
  /** EDTF. */
  readonly value: string;
}

export interface ExtractedFacts {
  readonly entities: readonly ExtractedEntity[];
  readonly quotes: readonly ExtractedQuote[];
  readonly dates: readonly ExtractedDate[];
}

export interface ExtractOptions {
  /** EDTF day on which the text was filed; null or absent leaves relative dates out. */
  readonly date?: string | null;
  /** BCP 47; English when absent. */
  readonly language?: string;
  readonly known?: KnownEntities;
}

/**
 * Names, quotations and dates in plain text, with offsets into the text just as it was given: what
 * `dateline extract` prints and what the recognition is measured by.
 *
 * @example
 * extractFacts('“No,” said John Kerry.', { date: '2016-09-04' }).quotes[0]?.speakerName // 'John Kerry'
 */
export function extractFacts(text: string, options: ExtractOptions = {}): ExtractedFacts {
  const lines = linesOf(text);
  const blocks = lines.map((line, index): Block => ({ index, kind: 'paragraph', text: line.text }));
  const { date = null, known = nothingKnown } = options;
  const language = languageTag(options.language) ?? 'en';
  const found = recognize({ blocks, language, day: date }, known);
  const at = ({ block, start, end }: Span): Stretch => {
    const from = lines[block]?.from ?? 0;
    return { start: from + start, end: from + end };
  };
  const names = namesOf(known);
  for (const { ref, name } of found.entities) names.set(ref, name);
  return {
    entities: found.mentions.flatMap((mention): ExtractedEntity[] => {
      const type = typeOf(mention.entity);
      const name = names.get(mention.entity) ?? '';
      return type === null
        ? []
        : [{ ...at(mention), type, name, confidence: confidenceOf(mention.rule) }];
    }),
    quotes: found.quotes.map((quote): ExtractedQuote => {
      const speaker = quote.speakerWords === null ? null : at(quote.speakerWords);
      return {
        ...at(quote.words),
        speakerStart: speaker?.start ?? null,
        speakerEnd: speaker?.end ?? null,
        speakerName: quote.speaker === null ? null : (names.get(quote.speaker) ?? null),
        mode: quote.mode,
        confidence: confidenceOf(quote.rule),
      };
    }),
    dates: found.times.map((time) => ({ ...at(time), value: time.edtf })),
  };
}

function linesOf(text: string): readonly { readonly from: number; readonly text: string }[] {
  return [...text.matchAll(/[^\n\r\u2028\u2029]+/g)].map((match) => ({
    from: match.index,
    text: match[0],
  }));
}

function namesOf(known: KnownEntities): Map<EntityRef, string> {
  const names = new Map<EntityRef, string>();
  for (const one of known.people) names.set(`people/${one.slug}`, one.name);
  for (const one of known.places) names.set(`places/${one.slug}`, one.name);
  for (const one of known.organizations) names.set(`organizations/${one.slug}`, one.name);
  for (const one of known.events) names.set(`events/${one.slug}`, one.name);
  return names;
}

function typeOf(ref: EntityRef): ExtractedEntity['type'] | null {
  return parseEntityRef(ref)?.kind ?? null;
}
