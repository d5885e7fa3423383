/**
 * How many of a block's own characters stand before `element`: what the page adds (`data-added`)
 * is not counted, as it is not in evidence.
 */
export function textOffset(block: Element, element: Element): number {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (element.contains(node)) break;
    if (!node.parentElement?.closest('[data-added]')) offset += node.length;
  }
  return offset;
}
