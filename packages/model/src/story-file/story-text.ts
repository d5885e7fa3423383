import type { Block } from '../block';
import type { Evidence, EvidenceStatus } from '../evidence';
import { anchor, type AnchorText } from '../evidence/anchor';
import { resolveSelector, type TextQuoteSelector } from '../evidence/selector';
import { textBefore } from '../text/surrogate-pairs';
import type { Position, StoryErrors } from './story-errors';

/** The text of one story with the way back to its lines: what all its evidence is looked up in. */
export class StoryText implements AnchorText {
  constructor(
    readonly file: string,
    readonly article: string,
    readonly language: string,
    readonly revision: number,
    readonly blocks: readonly Block[],
    /** The line of the file on which a code unit of a block stands. */
    readonly lineAt: (block: number, offset: number) => number,
    private readonly errors: StoryErrors,
  ) {}

  /**
   * The evidence that a selector means; null, with an error at `at`, unless it is in the text
   * once.
   *
   * @param among looks in the block of this index alone; null: in all.
   */
  resolve(
    selector: TextQuoteSelector,
    at: Position,
    { among = null, status = 'anchored' }: { among?: number | null; status?: EvidenceStatus } = {},
  ): Evidence | null {
    const blocks = this.blocks.filter(({ index }) => among === null || index === among);
    const resolution = resolveSelector(blocks, selector);
    switch (resolution.outcome) {
      case 'found':
        return anchor(this, resolution.span, status);
      case 'not-found':
        this.reportNotFound(selector, resolution.nearest, at);
        return null;
      case 'ambiguous':
        this.reportAmbiguous(selector, resolution.spans, at);
        return null;
    }
  }

  private reportNotFound(
    selector: TextQuoteSelector,
    near: Extract<ReturnType<typeof resolveSelector>, { outcome: 'not-found' }>['nearest'],
    at: Position,
  ): void {
    const report = (message: string, remedy: string) =>
      this.errors.report({ ...position(at), code: 'evidence-not-found', message, remedy });
    if (near === null) {
      return report(
        `The text does not say ${quoted(selector.exact)}.`,
        `Copy words that stand in ${this.file}, inside one paragraph.`,
      );
    }
    const where = `line ${this.lineAt(near.span.block, near.span.start)} of ${this.file}`;
    switch (near.difference) {
      case 'context':
        return report(
          `The text says ${quoted(near.exact)} (${where}), but not ${contextOf(selector)}.`,
          'Copy the prefix and suffix from the text, with the spaces and signs that touch the words.',
        );
      case 'letters':
        return report(
          `The text does not say ${quoted(selector.exact)} in these letters; ${where} has ${quoted(near.exact)}.`,
          'Copy the words from the text, with its quotation marks, dashes, spaces and capitals.',
        );
      case 'words':
        return report(
          `The text does not say ${quoted(selector.exact)}; nearest is ${quoted(near.exact)} on ${where}.`,
          'Copy the words from the text.',
        );
    }
  }

  private reportAmbiguous(
    selector: TextQuoteSelector,
    spans: readonly { readonly block: number; readonly start: number }[],
    at: Position,
  ): void {
    const lines = [...new Set(spans.map((span) => this.lineAt(span.block, span.start)))];
    const [first] = spans;
    const before =
      first === undefined ? '' : textBefore(this.blocks[first.block]?.text ?? '', first.start, 20);
    const example =
      before === ''
        ? '{ exact: …, suffix: … }'
        : `{ exact: …, prefix: ${JSON.stringify(before)} } for the first`;
    this.errors.report({
      ...position(at),
      code: 'evidence-ambiguous',
      message: `${quoted(selector.exact)} stands ${spans.length} times in the text (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')} of ${this.file}).`,
      remedy: `Say which, by what comes before or after it: ${example}.`,
    });
  }
}

function position({ file, line }: Position): Position {
  return { file, line };
}

function contextOf(selector: TextQuoteSelector): string {
  const parts: string[] = [];
  if (selector.prefix) parts.push(`after ${quoted(selector.prefix)}`);
  if (selector.suffix) parts.push(`before ${quoted(selector.suffix)}`);
  return parts.join(' and ');
}

/** Words that hold quotation marks themselves are set between other ones. */
export function quoted(words: string): string {
  return /[“”]/.test(words) ? `«${words}»` : `“${words}”`;
}
