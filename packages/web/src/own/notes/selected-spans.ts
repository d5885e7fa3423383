import type { Span } from '@dateline/model/browser';

/** The words of an article that a range of its page covers, block by block; space at the ends is left out. */
export function selectedSpans(root: ParentNode, range: Range): readonly Span[] {
  return [...root.querySelectorAll<HTMLElement>('.block')].flatMap((element): readonly Span[] => {
    if (!range.intersectsNode(element)) return [];
    const text = ownText(element);
    let start = offsetIn(element, range.startContainer, range.startOffset);
    let end = offsetIn(element, range.endContainer, range.endOffset);
    while (start < end && /\s/.test(text[start] ?? '')) start += 1;
    while (start < end && /\s/.test(text[end - 1] ?? '')) end -= 1;
    return start < end ? [{ block: Number(element.id.slice(1)), start, end }] : [];
  });
}

/** How many letters of a block's own text stand before a point of the page; all, after the block. */
export function offsetIn(block: HTMLElement, node: Node, offset: number): number {
  const point = document.createRange();
  point.setStart(node, offset);
  let before = 0;
  for (const each of textNodes(block)) {
    if (each === node) return before + offset;
    if (point.comparePoint(each, 0) >= 0) return before;
    before += each.length;
  }
  return before;
}

function ownText(block: HTMLElement): string {
  return textNodes(block)
    .map((each) => each.data)
    .join('');
}

/** Without what the page adds to the article's words. */
function textNodes(block: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-added]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    nodes.push(node);
  }
  return nodes;
}
