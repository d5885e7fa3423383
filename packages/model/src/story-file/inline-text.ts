import type { Link, Nodes, PhrasingContent } from 'mdast';

/** A link in the text of one block. */
export interface LinkInText {
  readonly start: number;
  readonly end: number;
  readonly target: string;
  /** What stands in quotation marks after the target: who made the link. */
  readonly title: string | null;
  /** Line of the file. */
  readonly line: number;
}

/**
 * Builds the plain text of one block out of Markdown's inline nodes. Line breaks, indentation and
 * runs of spaces become one space; the letters, no-break spaces included, stay as they are.
 */
export class InlineText {
  #text = '';
  readonly #links: LinkInText[] = [];
  /** From which offset on the text stands on which line. */
  readonly #lines: { readonly offset: number; readonly line: number }[] = [];

  constructor(private readonly unsupported: (node: Nodes) => void) {}

  get text(): string {
    return this.#text;
  }

  get links(): readonly LinkInText[] {
    return this.#links;
  }

  lineAt(offset: number): number {
    return this.#lines.findLast((entry) => entry.offset <= offset)?.line ?? 1;
  }

  read(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          this.append(node.value, node.position?.start.line ?? 1);
          break;
        case 'break':
          this.append('\n', node.position?.start.line ?? 1);
          break;
        case 'link':
          this.link(node);
          break;
        default:
          this.unsupported(node);
          // What stands inside it is read on, so that one fault does not look like many.
          if ('children' in node) this.read(node.children);
          else if ('value' in node) this.append(node.value, node.position?.start.line ?? 1);
      }
    }
  }

  /** Drops the space at the end; to be called once, after everything is read. */
  finish(): void {
    this.#text = this.#text.replace(/ $/, '');
  }

  private append(value: string, firstLine: number): void {
    for (const [index, piece] of value.split('\n').entries()) {
      if (index > 0) this.appendInLine(' ');
      this.#lines.push({ offset: this.#text.length, line: firstLine + index });
      this.appendInLine(piece);
    }
  }

  private appendInLine(piece: string): void {
    const collapsed = piece.replace(/[ \t\r\n]+/g, ' ');
    const follows = this.#text === '' || this.#text.endsWith(' ');
    this.#text += follows ? collapsed.replace(/^ /, '') : collapsed;
  }

  private link({ url, title, position, children }: Link): void {
    const from = this.#text.length;
    this.read(children);
    const words = this.#text.slice(from);
    // Only the space that Markdown's own line breaks leave: a no-break space is a letter.
    const start = from + (words.startsWith(' ') ? 1 : 0);
    const end = Math.max(start, this.#text.length - (words.endsWith(' ') ? 1 : 0));
    const line = position?.start.line ?? 1;
    this.#links.push({ start, end, target: url, title: title ?? null, line });
  }
}
