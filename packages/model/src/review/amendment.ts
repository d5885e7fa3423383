import { parseEntityRef, type EntityRef } from '../address';
import type { QuoteMode } from '../article';
import type { EventKind, EventStatus } from '../entity';
import type { Library } from '../library/library';
import { EdtfError } from '../time/edtf-error';
import { parseEdtf, type EdtfTime } from '../time/edtf-time';
import { ReviewError } from './review-error';

/** What an editor says instead. Only what is there is amended; null takes a value away. */
export interface Amendment {
  /** Of a mention: who or what is meant. */
  readonly entity?: EntityRef;
  /** Of a quote. */
  readonly speaker?: EntityRef;
  readonly mode?: QuoteMode;
  readonly text?: string;
  readonly via?: string | null;
  /** Slug of the event on which it was said. */
  readonly occasion?: string | null;
  /** Of a disagreement: what is asked, and about whom or what. */
  readonly question?: string;
  readonly about?: EntityRef | null;
  /** Of a role. `organization` is a slug; the times are EDTF. */
  readonly title?: string;
  readonly organization?: string | null;
  readonly start?: string | null;
  readonly end?: string | null;
  /** Of an event. `place` is a slug. */
  readonly name?: string;
  readonly summary?: string | null;
  readonly eventKind?: EventKind;
  readonly status?: EventStatus;
  readonly edtf?: string | null;
  readonly place?: string | null;
  /** Of a participation: the part that it had. */
  readonly part?: string | null;
}

export type AmendedField = keyof Amendment;

/** Throws unless every field of the amendment is one of `allowed`, and there is one. */
export function assertFields(amendment: Amendment, allowed: readonly AmendedField[]): void {
  const given = Object.keys(amendment) as AmendedField[];
  const foreign = given.filter((field) => !allowed.includes(field));
  if (foreign.length > 0) {
    throw new ReviewError(
      'NOT_OF_THIS_FACT',
      `This fact has no ${foreign.join(', ')}. It may be amended in ${allowed.join(', ')}.`,
    );
  }
  if (given.length === 0) {
    throw new ReviewError(
      'BAD_VALUE',
      `The amendment says nothing. Give one of ${allowed.join(', ')}, or confirm the fact.`,
    );
  }
}

/** Throws unless the library has what is referred to. */
export function assertKnown(library: Library, ref: EntityRef): void {
  const { people, places, organizations, events } = library;
  const address = parseEntityRef(ref);
  const lists = { person: people, place: places, organization: organizations, event: events };
  const known = address !== null && lists[address.kind].some(({ slug }) => slug === address.slug);
  if (!known) throw new ReviewError('UNKNOWN_REFERENCE', `There is no ${ref} in the library.`);
}

/** An EDTF time; throws for text that is none. */
export function timeOf(edtf: string): EdtfTime {
  try {
    return parseEdtf(edtf);
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    throw new ReviewError('BAD_VALUE', error.message);
  }
}

/** A text that says something; throws for an empty one. */
export function wordsOf(field: AmendedField, text: string): string {
  const words = text.trim();
  if (words === '') throw new ReviewError('BAD_VALUE', `\`${field}\` is empty.`);
  return words;
}
