import type { Block, BlockKind } from '@dateline/model';
import { blockText } from './plain-text';

type NewBlock = Omit<Block, 'index'>;

/** What is asked of a node of a parsed page. */
export interface PageNode {
  /** 1: element, 3: text. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const kinds: Readonly<Record<string, BlockKind>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  BLOCKQUOTE: 'quotation',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  LI: 'list-item',
  DT: 'list-item',
  DD: 'list-item',
};

/** Elements that stand in the middle of a line; every other one begins a block. */
const inline = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY RB RT ' +
    'RTC RP S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

/** The text under an element as blocks, in its order, without markup. Blocks without letters are left out. */
export function blocksOf(root: PageNode): readonly NewBlock[] {
  const reader = new BlockReader();
  reader.read(root, 'paragraph');
  reader.flush('paragraph');
  return reader.blocks;
}

class BlockReader {
  readonly blocks: NewBlock[] = [];
  #text = '';
  #kind: BlockKind = 'paragraph';

  read(node: PageNode, kind: BlockKind): void {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        if (this.#text === '') this.#kind = kind;
        this.#text += child.textContent ?? '';
      } else if (child.nodeType === 1) {
        this.#element(child, kind);
      }
    }
  }

  /** Ends the block that is being read; the next is of kind `next` until text says otherwise. */
  flush(next: BlockKind): void {
    const text = blockText(this.#text);
    if (/[\p{L}\p{N}]/u.test(text)) this.blocks.push({ kind: this.#kind, text });
    this.#text = '';
    this.#kind = next;
  }

  #element(element: PageNode, kind: BlockKind): void {
    const name = element.nodeName.toUpperCase();
    if (name === 'BR') {
      this.#text += '\n';
    } else if (inline.has(name)) {
      this.read(element, kind);
    } else {
      // A paragraph in a quotation is the quotation's, a heading is one wherever it stands.
      const inner = kinds[name] ?? kind;
      this.flush(inner);
      this.read(element, inner);
      this.flush(kind);
    }
  }
}
