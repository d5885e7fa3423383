import type { Mention } from '../article';
import type { Block } from '../block';
import type { Assertion } from '../evidence';
import { bySpan } from '../text/span';
import { linkTitle } from './link-assertion';
import { StoryWriteError } from './story-write-error';

/** A story's text as the Markdown that `markdownText` reads back to the same blocks and links. */
export function writeMarkdown(
  slug: string,
  blocks: readonly Block[],
  mentions: readonly Mention[],
): string {
  const lines: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const links = mentions.filter((one) => one.block === block.index).sort(bySpan);
    const follows = block.kind === 'list-item' && blocks[index - 1]?.kind === 'list-item';
    if (index > 0 && !follows) lines.push('');
    lines.push(writeBlock(slug, block, links));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function writeBlock(slug: string, { kind, text }: Block, links: readonly Mention[]): string {
  const inline = writeInline(slug, text, links);
  const atStart = links[0]?.start === 0 ? inline : plainStart(inline);
  switch (kind) {
    case 'paragraph':
      return atStart.replace(/^Caption:/, String.raw`Caption\:`);
    case 'heading':
      return `## ${inline.replaceAll('#', String.raw`\#`).replaceAll(String.raw`&\#`, '&#')}`;
    case 'quotation':
      return `> ${atStart}`;
    case 'list-item':
      return `- ${atStart}`;
    case 'caption':
      return `Caption: ${inline}`;
  }
}

function writeInline(slug: string, text: string, links: readonly Mention[]): string {
  let written = '';
  let at = 0;
  for (const link of links) {
    if (link.start < at) {
      throw new StoryWriteError(
        'overlapping-mentions',
        `articles/${slug}`,
        `The mention of ${link.entity} (“${link.exact}”) overlaps another.`,
        'Keep one of the two.',
      );
    }
    // An exclamation mark before a bracket would make a picture of the link.
    written += escaped(text, at, link.start).replace(/!$/, String.raw`\!`);
    const words = escaped(text, link.start, link.end, true);
    written += `[${words}](${link.entity}${titleOf(link.assertion)})`;
    at = link.end;
  }
  return written + escaped(text, at, text.length);
}

function titleOf(assertion: Assertion): string {
  const title = linkTitle(assertion);
  return title === null ? '' : ` "${title.replace(/["\\&]/g, String.raw`\$&`)}"`;
}

/**
 * A stretch of the text. Spaces that Markdown would take out (in a row, at either end of the
 * text, inside of a link's brackets) are written as references.
 */
function escaped(text: string, from: number, to: number, isLink = false): string {
  const first = isLink ? from : 0;
  const last = isLink ? to : text.length;
  return text
    .slice(from, to)
    .replace(/[ \t\r\n]|[\\`*_[\]<]|&(?=[#a-z])/gi, (sign, offset: number) => {
      if (!/[ \t\r\n]/.test(sign)) return `\\${sign}`;
      const at = from + offset;
      const counts =
        sign !== ' ' ||
        at === first ||
        at === last - 1 ||
        at === 0 ||
        at === text.length - 1 ||
        /[ \t\r\n]/.test(text.charAt(at - 1));
      return counts ? `&#${sign.charCodeAt(0)};` : sign;
    });
}

/** Takes the meaning from signs that have one at the beginning of a line only. */
function plainStart(written: string): string {
  return written
    .replace(/^(?:[#>+=~-])/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}
