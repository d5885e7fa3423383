import type { Article, Block, EntityRef, Mention } from '@dateline/model';
import { blockFragment } from '../site/addresses';
import type { XmlElement } from '../xml/xml-element';

/** What differs between the places where an article's text is shown. */
export interface MarkupOptions {
  /** Where a name leads; null leaves it plain. */
  readonly linkTo: (entity: EntityRef) => string | null;
  /** Whether blocks carry the ids that the article's page gives them. */
  readonly withIds: boolean;
}

/**
 * Writes the article's blocks as HTML elements into `parent`: paragraphs, headings of the second
 * level, quotations, captions and lists, with each name linked.
 */
export function writeBlocks(parent: XmlElement, article: Article, options: MarkupOptions): void {
  const mentions = mentionsByBlock(article.mentions);
  let list: XmlElement | null = null;
  for (const block of article.blocks) {
    if (block.kind !== 'list-item') list = null;
    else list ??= parent.ele('ul');
    const element = elementFor(block, list ?? parent);
    if (options.withIds) element.att('id', blockFragment(block.index));
    const holder = block.kind === 'quotation' ? element.ele('p') : element;
    writeText(holder, block, mentions.get(block.index) ?? [], options.linkTo);
  }
}

function elementFor(block: Block, parent: XmlElement): XmlElement {
  switch (block.kind) {
    case 'heading':
      return parent.ele('h2');
    case 'quotation':
      return parent.ele('blockquote');
    case 'list-item':
      return parent.ele('li');
    case 'caption':
      return parent.ele('p').att('class', 'caption');
    case 'paragraph':
      return parent.ele('p');
  }
}

function writeText(
  element: XmlElement,
  block: Block,
  mentions: readonly Mention[],
  linkTo: MarkupOptions['linkTo'],
): void {
  let at = 0;
  for (const mention of mentions) {
    const address = linkTo(mention.entity);
    // A link cannot stand inside another: of names inside names the outer one is linked.
    if (address === null || mention.start < at) continue;
    writeRun(element, block.text.slice(at, mention.start));
    writeRun(element.ele('a').att('href', address), block.text.slice(mention.start, mention.end));
    at = mention.end;
  }
  writeRun(element, block.text.slice(at));
}

function writeRun(element: XmlElement, text: string): void {
  if (text !== '') element.txt(text);
}

/** In text order, the longer first where two begin together. */
function mentionsByBlock(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const byBlock = new Map<number, Mention[]>();
  for (const mention of mentions) {
    byBlock.set(mention.block, [...(byBlock.get(mention.block) ?? []), mention]);
  }
  for (const each of byBlock.values()) each.sort((a, b) => a.start - b.start || b.end - a.end);
  return byBlock;
}
