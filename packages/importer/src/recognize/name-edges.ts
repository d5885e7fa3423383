/** Letters of scripts that are written without spaces between words. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const letter = /[\p{L}\p{M}\p{N}]/u;

/**
 * Tells where words begin and end in one text, in any script: at the edge of letters where words
 * are set apart by spaces, and where Intl.Segmenter finds one where they are not.
 */
export class NameEdges {
  #segments: ReadonlySet<number> | null = null;

  constructor(
    private readonly text: string,
    private readonly language: string,
  ) {}

  /** True when a name may stand from `start` to `end` without cutting a word in two. */
  fits(start: number, end: number): boolean {
    return this.#begins(start) && this.#ends(end);
  }

  #begins(at: number): boolean {
    const before = signBefore(this.text, at);
    const here = signAt(this.text, at);
    if (before === '') return true;
    if (letter.test(before)) return unspaced.test(before + here) && this.#isSegment(at);
    // "anti-Kerry", "O’Kerry": the name goes on before the mark.
    return !(/[-‑’']/.test(before) && letter.test(signBefore(this.text, at - before.length)));
  }

  #ends(at: number): boolean {
    const here = signAt(this.text, at);
    const before = signBefore(this.text, at);
    if (here === '') return true;
    if (letter.test(here)) return unspaced.test(before + here) && this.#isSegment(at);
    const rest = this.text.slice(at);
    // A possessive ends a name, and so do "-based" and "-led"; "-Smith" is more of it.
    if (/^[’'](?:s(?!\p{L})|(?!\p{L}))/u.test(rest)) return true;
    return !/^(?:[’'][\p{L}]|[-‑](?:\p{Lu}|\p{N}|\p{Lo}))/u.test(rest);
  }

  #isSegment(at: number): boolean {
    this.#segments ??= new Set(
      [...new Intl.Segmenter(this.language, { granularity: 'word' }).segment(this.text)].map(
        ({ index }) => index,
      ),
    );
    return this.#segments.has(at);
  }
}

function signAt(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function signBefore(text: string, at: number): string {
  if (at <= 0) return '';
  const low = text.charCodeAt(at - 1);
  const pair = low >= 0xdc00 && low <= 0xdfff && at >= 2;
  return text.slice(pair ? at - 2 : at - 1, at);
}
