import type { Anchor } from '../marks/anchor';
import type { EntityKind } from '../marks/kind';
import type { QuoteMode } from '../operations/generated/types';

/** What a search looks for, in the order in which it is offered. */
export const foundKinds = [
  'article',
  'person',
  'place',
  'organization',
  'event',
  'quote',
] as const satisfies readonly (EntityKind | 'article' | 'quote')[];
export type FoundKind = (typeof foundKinds)[number];

export type Counts = Readonly<Partial<Record<FoundKind, number>>>;

/** Something that a search found, as a row shows it. */
export interface Found {
  readonly kind: FoundKind;
  /** The thing's global id: the server's and the device's are the same. */
  readonly id: string;
  /** Where it leads. */
  readonly path: string;
  /** A headline, a name, or the words spoken. */
  readonly title: string;
  /** What says so; the matched words stand between U+E000 and U+E001. */
  readonly snippet: string;
  /** Of an article: where in its text the snippet stands. */
  readonly at: Anchor | null;
  /** Of an article and of words spoken: when it was published. */
  readonly published: string | null;
  /** Of words spoken. */
  readonly speaker: string | null;
  readonly mode: QuoteMode | null;
}

export const matchStart = '\u{e000}';
export const matchEnd = '\u{e001}';

/** The kind that an address names, or null for all. */
export function kindNamed(name: string | undefined): FoundKind | null {
  return foundKinds.find((kind) => kind === name) ?? null;
}

/** A snippet's text alone. */
export function unmarked(snippet: string): string {
  return snippet.replace(/[\ue000\ue001]/g, '');
}
