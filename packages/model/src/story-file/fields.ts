import { isSlug } from '../address';
import { EdtfError } from '../time/edtf-error';
import { parseEdtf, type EdtfTime } from '../time/edtf-time';
import { didYouMean } from './did-you-mean';
import type { Position, StoryErrors } from './story-errors';
import type { YamlEntry, YamlNode } from './yaml-tree';

/** A value and the place where it is written. */
export interface Written<T> extends Position {
  readonly value: T;
}

/** Which forms a fact's time may take. */
export type EdtfForm = 'any' | 'day';

/**
 * Reads the fields of one mapping. Each reader reports what is wrong with its field and gives
 * null for it; `done` then reports the fields that nothing asked for.
 */
export class Fields implements Position {
  readonly #entries: ReadonlyMap<string, YamlEntry>;
  readonly #asked = new Set<string>();

  private constructor(
    readonly file: string,
    readonly line: number,
    /** What the mapping describes, for messages: "event “geneva-meeting”". */
    readonly subject: string,
    entries: readonly YamlEntry[],
    private readonly errors: StoryErrors,
  ) {
    this.#entries = new Map(entries.map((entry) => [entry.key, entry]));
  }

  /** Null, with an error reported, when the node is not a mapping. */
  static of(
    file: string,
    node: YamlNode,
    subject: string,
    errors: StoryErrors,
    line = node.line,
  ): Fields | null {
    if (node.kind === 'mapping') return new Fields(file, line, subject, node.entries, errors);
    if (node.kind === 'faulty') return null;
    errors.report({
      file,
      line: node.line,
      code: 'wrong-type',
      message: `${sentenceCase(subject)} is ${kindNames[node.kind]}, not a mapping.`,
      remedy: 'Write fields below it, each as “name: value”, indented.',
    });
    return null;
  }

  has(name: string): boolean {
    this.#asked.add(name);
    return this.#entries.has(name);
  }

  node(name: string): YamlNode | null {
    this.#asked.add(name);
    const entry = this.#entries.get(name);
    if (entry === undefined || entry.value.kind === 'faulty') return null;
    if (entry.value.kind === 'nothing') {
      this.wrong(entry.keyLine, 'missing-value', `“${name}” of ${this.subject} has no value.`, {
        remedy: 'Write a value, or leave the line out.',
      });
      return null;
    }
    return entry.value;
  }

  /** Reports the field as missing unless it is there; says whether it is. */
  require(name: string): boolean {
    if (this.has(name)) return true;
    this.wrong(this.line, 'missing-field', `${sentenceCase(this.subject)} has no “${name}”.`, {
      remedy: `Add a line “${name}: …”.`,
    });
    return false;
  }

  /** Text: in double quotes as it stands, else in one line with single spaces. */
  text(name: string): Written<string> | null {
    const node = this.node(name);
    return node === null ? null : this.textOf(node, `“${name}” of ${this.subject}`);
  }

  /** Like `text`, but the space at both ends is kept: in a prefix or suffix it counts. */
  spacedText(name: string): Written<string> | null {
    const node = this.node(name);
    if (node?.kind !== 'text') return this.text(name);
    const value = node.verbatim ? node.value : inOneLine(node.value);
    return { file: this.file, line: node.line, value };
  }

  requiredText(name: string): Written<string> | null {
    return this.require(name) ? this.text(name) : null;
  }

  /** A list of texts; a single text is a list of one. */
  texts(name: string): readonly Written<string>[] {
    const what = `“${name}” of ${this.subject}`;
    return this.items(name)
      .map((item) => this.textOf(item, what))
      .filter((text) => text !== null);
  }

  /** The items of a list; anything else is a list of one. */
  items(name: string): readonly YamlNode[] {
    const node = this.node(name);
    if (node === null) return [];
    return node.kind === 'list' ? node.items : [node];
  }

  fields(name: string, subject: string): Fields | null {
    const node = this.node(name);
    return node === null ? null : Fields.of(this.file, node, subject, this.errors);
  }

  requiredChoice<T extends string>(name: string, allowed: readonly T[]): T | null {
    const written = this.requiredText(name);
    if (written === null) return null;
    const choice = allowed.find((one) => one === written.value);
    if (choice !== undefined) return choice;
    this.wrong(
      written.line,
      'unknown-value',
      `“${written.value}” is not a ${name} that ${this.subject} can have.`,
      {
        remedy: `${didYouMean(written.value, allowed)}Write one of: ${allowed.join(', ')}.`,
      },
    );
    return null;
  }

  slug(name: string): Written<string> | null {
    const written = this.text(name);
    if (written === null || isSlug(written.value)) return written;
    this.badSlug(written.line, written.value);
    return null;
  }

  badSlug(line: number, value: string): void {
    const better = slugLike(value);
    this.wrong(line, 'bad-slug', `“${value}” is not a slug.`, {
      remedy: `Write lower-case letters a–z and digits, words joined by single hyphens, at most 100 characters${better === '' ? '' : `: “${better}”`}.`,
    });
  }

  number(name: string, least: number, most: number): number | null {
    const written = this.requiredText(name);
    if (written === null) return null;
    const value = Number(written.value);
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(written.value) && value >= least && value <= most) {
      return value;
    }
    this.wrong(
      written.line,
      'out-of-range',
      `“${name}” of ${this.subject} is “${written.value}”.`,
      { remedy: `Write a number from ${least} to ${most}.` },
    );
    return null;
  }

  wholeNumber(name: string, least: number, most: number): number | null {
    const written = this.requiredText(name);
    if (written === null) return null;
    const value = Number(written.value);
    if (/^\d{1,15}$/.test(written.value) && value >= least && value <= most) return value;
    this.wrong(
      written.line,
      'out-of-range',
      `“${name}” of ${this.subject} is “${written.value}”.`,
      {
        remedy:
          most === Number.MAX_SAFE_INTEGER
            ? `Write a whole number from ${least} up.`
            : `Write a whole number from ${least} to ${most}.`,
      },
    );
    return null;
  }

  edtf(name: string, form: EdtfForm = 'any'): Written<EdtfTime> | null {
    const written = this.text(name);
    if (written === null) return null;
    try {
      const time = parseEdtf(written.value);
      if (form === 'any' || (time.precision === 'day' && time.certainty === 'certain')) {
        return { ...written, value: time };
      }
      this.wrong(written.line, 'wrong-precision', `“${written.value}” is not one certain day.`, {
        remedy: 'Write the day as 2016-09-04.',
      });
    } catch (error) {
      if (!(error instanceof EdtfError)) throw error;
      this.wrong(written.line, error.code, error.message, error);
    }
    return null;
  }

  wrong(line: number, code: string, message: string, { remedy }: { remedy: string }): void {
    this.errors.report({ file: this.file, line, code, message, remedy });
  }

  /** Reports the fields that were never asked for. */
  done(): void {
    for (const { key, keyLine } of this.#entries.values()) {
      if (this.#asked.has(key)) continue;
      const known = [...this.#asked];
      this.wrong(keyLine, 'unknown-field', `${sentenceCase(this.subject)} has no field “${key}”.`, {
        remedy: `${didYouMean(key, known)}The fields are: ${known.join(', ')}.`,
      });
    }
  }

  textOf(node: YamlNode, what: string): Written<string> | null {
    if (node.kind === 'faulty') return null;
    const value = node.kind === 'text' ? textIn(node) : null;
    if (value !== null && value.trim() !== '') return { file: this.file, line: node.line, value };
    this.wrong(
      node.line,
      value === null ? 'wrong-type' : 'missing-value',
      value !== null ? `${what} is empty.` : `${what} is ${kindNames[node.kind]}, not a text.`,
      {
        remedy:
          value !== null
            ? 'Write a value, or leave the line out.'
            : 'Write it on one line; put quotation marks around it if it has “: ”, “#”, “[” or “{” in it.',
      },
    );
    return null;
  }
}

const kindNames: Readonly<Record<Exclude<YamlNode['kind'], 'faulty'>, string>> = {
  text: 'a text',
  list: 'a list',
  mapping: 'a mapping',
  nothing: 'empty',
};

/** With a capital letter, to begin a sentence with. */
export function sentenceCase(subject: string): string {
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}

function textIn(node: Extract<YamlNode, { kind: 'text' }>): string {
  return node.verbatim ? node.value : inOneLine(node.value).trim();
}

/** Spaces, tabs and line breaks become one space; a no-break space is a letter and stays. */
export function inOneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}

/** What a slug made from this text would look like; empty when it has no Latin letters. */
export function slugLike(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100)
    .replace(/-+$/, '');
}
