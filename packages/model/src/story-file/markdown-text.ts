import type {
  BlockContent,
  DefinitionContent,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { Block, BlockKind } from '../block';
import { InlineText, type LinkInText } from './inline-text';
import { keepWrittenSpaces, type KeptSpaces } from './kept-spaces';
import type { StoryErrors } from './story-errors';
import { hasOnlyText } from './yaml-tree';

/** A story's text as blocks, its links as spans, and the way back to the lines of its file. */
export interface MarkdownText {
  readonly frontMatter: { readonly text: string; readonly linesBefore: number } | null;
  readonly blocks: readonly Block[];
  readonly links: readonly (LinkInText & { readonly block: number })[];
  /** The line of the file on which a code unit of a block stands. */
  lineAt(block: number, offset: number): number;
}

/** Reads the small kind of Markdown that stories are written in; reports all that is not of it. */
export function markdownText(file: string, text: string, errors: StoryErrors): MarkdownText | null {
  const kept = keepWrittenSpaces(text);
  const root = parse(kept.text);
  if (root === null) {
    errors.report({
      file,
      line: 1,
      code: 'unsupported-markdown',
      message: 'The Markdown is nested too deeply to be read.',
      remedy: 'Write plain paragraphs.',
    });
    return null;
  }
  const reader = new BlockReader(file, errors, kept);
  let front: MarkdownText['frontMatter'] = null;
  for (const node of root.children) {
    if (node.type === 'yaml') {
      front = frontMatter(text, node.position);
    } else {
      reader.top(node);
    }
  }
  return { frontMatter: front, ...reader.result() };
}

/** As it is in the file: YAML has no character references. */
function frontMatter(text: string, position: Nodes['position']): MarkdownText['frontMatter'] {
  const [first, last] = [position?.start.line ?? 1, position?.end.line ?? 1];
  const lines = text.split(/\r\n|\n|\r/).slice(first, last - 1);
  return { text: lines.join('\n'), linesBefore: first };
}

/** No story quotes a quotation of quotations; the parser takes seconds for thousands of them. */
const deepQuotation = /^(?:[ \t]*>){50}/m;

function parse(text: string) {
  if (deepQuotation.test(text)) return null;
  try {
    return fromMarkdown(text, {
      extensions: [frontmatter('yaml')],
      mdastExtensions: [frontmatterFromMarkdown('yaml')],
    });
  } catch (error) {
    // Lists nested thousands deep exhaust the stack of the recursive parser.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** As written: `Caption\\:` is a paragraph that begins with the word. */
const captionMark = /^Caption:[ \t\r\n]*/;

class BlockReader {
  readonly #blocks: Block[] = [];
  readonly #inlines: InlineText[] = [];

  constructor(
    private readonly file: string,
    private readonly errors: StoryErrors,
    private readonly kept: KeptSpaces,
  ) {}

  top(node: RootContent): void {
    switch (node.type) {
      case 'paragraph':
        return this.paragraph(node);
      case 'heading':
        if (node.depth !== 2) {
          this.unsupported(
            node,
            `A heading of level ${node.depth}`,
            'Write headings with “## ”; the headline is a field at the top of the file.',
          );
        }
        return this.block('heading', node.children);
      case 'blockquote':
        return this.container(node.children, 'quotation', 'a quotation');
      case 'list':
        if (node.ordered) {
          this.unsupported(node, 'A numbered list', 'Write “- ” before each item.');
        }
        for (const item of node.children) this.container(item.children, 'list-item', 'a list item');
        return;
      default:
        this.unsupported(node, nameOf(node), remedyFor(node));
    }
  }

  result(): Omit<MarkdownText, 'frontMatter'> {
    const inlines = this.#inlines;
    return {
      blocks: this.#blocks,
      links: inlines.flatMap((inline, block) => inline.links.map((link) => ({ ...link, block }))),
      lineAt: (block, offset) => inlines[block]?.lineAt(offset) ?? 1,
    };
  }

  private paragraph(node: Paragraph): void {
    const first = node.children[0];
    const written = this.kept.text.slice(first?.position?.start.offset);
    if (first?.type === 'text' && captionMark.test(written)) {
      const rest = { ...first, value: first.value.replace(captionMark, '') };
      this.block('caption', [rest, ...node.children.slice(1)]);
    } else {
      this.block('paragraph', node.children);
    }
  }

  private container(
    children: readonly (BlockContent | DefinitionContent)[],
    kind: BlockKind,
    what: string,
  ): void {
    for (const child of children) {
      if (child.type === 'paragraph') this.block(kind, child.children);
      else
        this.unsupported(child, `${nameOf(child)} inside ${what}`, 'Write plain paragraphs there.');
    }
  }

  private block(kind: BlockKind, content: readonly PhrasingContent[]): void {
    let complete = true;
    const inline = new InlineText((node) => {
      complete = false;
      this.unsupported(node, nameOf(node), remedyFor(node));
    });
    inline.read(content);
    inline.finish();
    const line = content[0]?.position?.start.line ?? 1;
    const text = this.kept.restore(inline.text);
    if (text.trim() === '') {
      if (!complete) return;
      return this.report(
        line,
        'empty-block',
        `This ${kind} has no text.`,
        'Write its text, or take it out.',
      );
    }
    if (!hasOnlyText(text)) {
      this.report(line, 'invalid-text', 'The text holds a control character.', 'Take it out.');
    }
    this.#blocks.push({ index: this.#blocks.length, kind, text });
    this.#inlines.push(inline);
  }

  private unsupported(node: Nodes, what: string, remedy: string): void {
    const message = `${what} stands here; a story is plain text with links to entities.`;
    this.report(node.position?.start.line ?? 1, 'unsupported-markdown', message, remedy);
  }

  private report(line: number, code: string, message: string, remedy: string): void {
    this.errors.report({ file: this.file, line, code, message, remedy });
  }
}

const names: Readonly<Partial<Record<Nodes['type'], string>>> = {
  blockquote: 'A quotation',
  code: 'Code, or a paragraph indented by four spaces,',
  definition: 'A link definition',
  emphasis: 'Emphasis',
  heading: 'A heading',
  html: 'HTML',
  image: 'An image',
  imageReference: 'An image',
  inlineCode: 'Code',
  link: 'A link with a title',
  linkReference: 'A link by reference',
  list: 'A list',
  strong: 'Strong emphasis',
  thematicBreak: 'A line across the page',
};

function nameOf(node: Nodes): string {
  return names[node.type] ?? `Markdown of the kind “${node.type}”`;
}

function remedyFor(node: Nodes): string {
  switch (node.type) {
    case 'emphasis':
    case 'strong':
      return 'Take the * or _ out, or write \\* or \\_ for the sign itself.';
    case 'inlineCode':
      return 'Take the ` out, or write \\` for the sign itself.';
    case 'html':
      return 'Take the tags out, or write \\< for the sign itself.';
    case 'code':
      return 'Write the paragraph from the beginning of the line, without ``` around it.';
    case 'link':
      return 'Leave only the address between the parentheses.';
    case 'linkReference':
    case 'definition':
      return 'Write [words](people/slug), or \\[ for the bracket itself.';
    default:
      return 'Take it out.';
  }
}
