import type { Block, Span } from '@dateline/model';

/** Words between quotation marks. The span is that of the words, without the marks. */
export interface Quoted extends Span {
  /** Offsets of the marks themselves: the first unit of the opening, behind the closing one. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** No mark closes it: the speech goes on in the next block. */
  readonly open: boolean;
}

const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“”',
  '「': '」',
  '『': '』',
};

/** What stands between quotation marks in a block, in order. Marks inside quoted words are theirs. */
export function quotedIn(block: Block): readonly Quoted[] {
  const { text, index } = block;
  const found: Quoted[] = [];
  let at = 0;
  while (at < text.length) {
    const mark = text.charAt(at);
    const closings = pairs[mark];
    if (closings !== undefined) {
      const close = closingOf(text, at, mark, closings);
      found.push(quoted(index, at, close ?? text.length, close === null, text));
      at = (close ?? text.length) + 1;
    } else if (mark === '"' && opensStraight(text, at)) {
      const close = straightClosing(text, at);
      if (close === null && !opensBlock(text, at)) {
        at += 1;
        continue;
      }
      found.push(quoted(index, at, close ?? text.length, close === null, text));
      at = (close ?? text.length) + 1;
    } else {
      at += 1;
    }
  }
  return found.filter(({ start, end }) => start < end);
}

function quoted(block: number, open: number, close: number, isOpen: boolean, text: string): Quoted {
  let start = open + 1;
  let end = close;
  while (start < end && /[\s\u00a0]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s\u00a0]/.test(text.charAt(end - 1))) end -= 1;
  return {
    block,
    start,
    end,
    outerStart: open,
    outerEnd: Math.min(close + 1, text.length),
    open: isOpen,
  };
}

/** Marks of the same kind may be nested; a mark that opens again before any closes was never closed. */
function closingOf(text: string, open: number, mark: string, closings: string): number | null {
  let depth = 1;
  for (let at = open + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (closings.includes(sign)) depth -= 1;
    else if (sign === mark) depth += 1;
    if (depth === 0) return at;
  }
  for (let at = open + 1; at < text.length; at += 1)
    if (closings.includes(text.charAt(at))) return at;
  return null;
}

function opensStraight(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return (before === '' || /[\s\u00a0([—–-]/.test(before)) && /\S/.test(text.charAt(at + 1));
}

function straightClosing(text: string, open: number): number | null {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (/[\s\u00a0([]/.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1))) return null;
    return at;
  }
  return null;
}

function opensBlock(text: string, at: number): boolean {
  return text.slice(0, at).trim() === '';
}
