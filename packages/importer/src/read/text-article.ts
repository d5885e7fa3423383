import type { Block, BlockKind } from '@dateline/model';
import { ImportError } from '../import-error';
import { datelineAt } from './dateline';
import { blockText, safeText, shortText } from './plain-text';
import type { ReadArticle } from './read-result';

/** Code units. The longest articles have half of it; a book is no article. */
const textLimit = 200_000;

const byline = /^by\s+(?<names>\p{Lu}[^.!?]{1,150})$/iu;

/**
 * Reads an article written as text. Paragraphs are set apart by blank lines; "# " opens a heading,
 * and the first one, when nothing stands before it, is the headline; "> " opens a quotation, "- "
 * and "* " a list item, "Caption: " a caption, "By " and names alone in a paragraph the byline.
 */
export function readText(text: string): ReadArticle {
  if (text.length > textLimit) {
    throw new ImportError(
      'IMPORT_TOO_LARGE',
      `The text has more than ${textLimit.toLocaleString('en')} characters.`,
      'Import one article at a time.',
    );
  }
  const paragraphs = safeText(text)
    .split(/\n[^\S\n\u00a0]*\n/)
    .flatMap((paragraph) => piecesOf(paragraph));
  let headline: string | null = null;
  let authors: readonly string[] = [];
  const blocks: { kind: BlockKind; text: string }[] = [];
  for (const piece of paragraphs) {
    const { kind, text } = piece;
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const names = blocks.length === 0 ? byline.exec(text)?.groups?.['names'] : undefined;
    if (blocks.length === 0 && headline === null && piece.level === 1) headline = shortText(text);
    else if (names !== undefined && authors.length === 0) authors = namesIn(names);
    else blocks.push({ kind, text });
  }
  const { dateline, opened } = withoutDateline(blocks);
  return {
    headline,
    description: null,
    authors,
    publisher: null,
    published: null,
    modified: null,
    url: null,
    language: null,
    dateline,
    blocks: opened,
  };
}

interface Piece {
  readonly kind: BlockKind;
  readonly text: string;
  /** Of a heading; 0 of anything else. */
  readonly level: number;
}

const marks: readonly (readonly [RegExp, BlockKind])[] = [
  [/^ {0,3}> ?/, 'quotation'],
  [/^ {0,3}[-*•] +/, 'list-item'],
  [/^ {0,3}Caption: */, 'caption'],
];

/** Headings and list items stand on lines of their own, with or without blank lines around. */
function piecesOf(paragraph: string): readonly Piece[] {
  const pieces: { kind: BlockKind; lines: string[]; level: number }[] = [];
  for (const line of paragraph.split('\n')) {
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (heading !== null) {
      const level = heading[1]?.length ?? 1;
      pieces.push({ kind: 'heading', lines: [heading[2] ?? ''], level });
      continue;
    }
    const [mark, kind] = marks.find(([mark]) => mark.test(line)) ?? [/^/, 'paragraph' as const];
    const last = pieces.at(-1);
    const words = line.replace(mark, '');
    const goesOn =
      last !== undefined &&
      last.kind !== 'heading' &&
      (kind === 'paragraph' || (kind === 'quotation' && last.kind === 'quotation'));
    if (goesOn) last.lines.push(words);
    else pieces.push({ kind, lines: [words], level: 0 });
  }
  return pieces.map(({ kind, lines, level }) => ({
    kind,
    level,
    text: blockText(lines.join('\n')),
  }));
}

/** "Karen DeYoung, Liz Sly and Andrew Roth" → the three names. */
export function namesIn(written: string): readonly string[] {
  return blockText(written)
    .replace(/^by\s+/i, '')
    .split(/\s*(?:,|;|\band\b|&|\|)\s*/)
    .map((name) => name.trim())
    .filter((name) => name.length >= 3 && name.length <= 80 && /^\p{Lu}|^\p{Lo}/u.test(name));
}

/** Takes the dateline off the first paragraph. */
export function withoutDateline(blocks: readonly Omit<Block, 'index'>[]): {
  readonly dateline: ReadArticle['dateline'];
  readonly opened: readonly Block[];
} {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph');
  const found = datelineAt(blocks[first]?.text ?? '');
  return {
    dateline: found?.dateline ?? null,
    opened: blocks.map(({ kind, text }, index) => ({
      index,
      kind,
      text: found !== null && index === first ? text.slice(found.length).trimStart() : text,
    })),
  };
}
