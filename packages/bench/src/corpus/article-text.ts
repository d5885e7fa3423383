import {
  anchor,
  type Block,
  type BlockKind,
  type EntityRef,
  type Evidence,
  type Mention,
  type Span,
} from '@dateline/model';

const editor = { method: 'editor', confidence: null, by: null } as const;

/** A text under construction: what is written into it knows where it stands. */
export class ArticleText {
  readonly #article: string;
  readonly #blocks: Block[] = [];
  readonly #mentions: Mention[] = [];
  #kind: BlockKind = 'paragraph';
  #text = '';

  constructor(article: string) {
    this.#article = article;
  }

  /** Ends the block before it, if one is open. */
  open(kind: BlockKind): void {
    this.close();
    this.#kind = kind;
  }

  close(): void {
    if (this.#text === '') return;
    this.#blocks.push({ index: this.#blocks.length, kind: this.#kind, text: this.#text });
    this.#text = '';
  }

  /** Begins a sentence: a space stands between it and the one before. */
  sentence(): void {
    if (this.#text !== '') this.#text += ' ';
  }

  write(words: string): Span {
    const start = this.#text.length;
    this.#text += words;
    return { block: this.#blocks.length, start, end: this.#text.length };
  }

  mention(entity: EntityRef, words: string): Span {
    const span = this.write(words);
    this.#mentions.push({
      id: `${this.#article}@${span.block}:${span.start}-${span.end}`,
      article: this.#article,
      entity,
      ...span,
      exact: words,
      assertion: editor,
    });
    return span;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  get mentions(): readonly Mention[] {
    return this.#mentions;
  }

  /** Evidence for spans of the finished text. */
  evidence(...spans: readonly Span[]): readonly Evidence[] {
    const text = { article: this.#article, revision: 1, language: 'en', blocks: this.#blocks };
    return spans.map((span) => anchor(text, span));
  }
}

/** From the beginning of one stretch to the end of another in the same block. */
export function through(first: Span, last: Span): Span {
  return { block: first.block, start: first.start, end: last.end };
}
