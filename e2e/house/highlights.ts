import type { Page } from '@playwright/test';

/** The words that the reader's highlights of a look light up, where they stand in the text. */
export function highlighted(page: Page, look: 'yellow' | 'green' | 'pink'): Promise<string[]> {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])];
    return ranges.map((range) => (range instanceof Range ? range.toString() : ''));
  }, `own-${look}`);
}

/** Selects words of the text, as a mouse or a finger would leave them. */
export async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const block of document.querySelectorAll('article .block')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
        nodes.push(node);
      }
      const start = nodes
        .map((node) => node.data)
        .join('')
        .indexOf(wanted);
      if (start < 0) continue;
      const point = (at: number): [Text, number] => {
        let before = 0;
        for (const node of nodes) {
          if (at <= before + node.length) return [node, at - before];
          before += node.length;
        }
        throw new Error('The text ended.');
      };
      getSelection()?.setBaseAndExtent(...point(start), ...point(start + wanted.length));
      block.scrollIntoView({ block: 'center' });
      return;
    }
    throw new Error(`The text does not say “${wanted}”.`);
  }, words);
}
