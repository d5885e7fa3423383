import { bySpan, type EntityRef, sentences, type Span } from '@dateline/model';
import type { FoundMention } from './finding';
import { genderOf } from './given-names';
import type { Scan } from './scan';

/** How far back, in blocks, a pronoun reaches. */
const reach = 2;

/** Finds whom "he", "she", "it" or "the minister" mean. */
export class Antecedents {
  readonly #genders = new Map<EntityRef, 'female' | 'male' | null>();

  constructor(
    private readonly scans: readonly Scan[],
    private readonly language: string,
    private readonly mentions: readonly FoundMention[],
    private readonly nameOf: (ref: EntityRef) => string,
    private readonly titlesOf: (ref: EntityRef) => readonly string[],
  ) {}

  /**
   * The nearest suitable one before the words at `span`: who spoke last in the same block, else the
   * first one named in the nearest sentence that names any. Null when there is none, or for "they".
   */
  ofPronoun(span: Span, lastSpeaker: EntityRef | null): EntityRef | null {
    const word = this.#text(span).toLowerCase();
    if (word === 'he' || word === 'she') {
      const gender = word === 'he' ? 'male' : 'female';
      const suits = (ref: EntityRef) =>
        ref.startsWith('people/') && (this.#gender(ref) ?? gender) === gender;
      const subject = this.#subjectOf(span, suits);
      return lastSpeaker !== null && suits(lastSpeaker) ? lastSpeaker : subject;
    }
    if (word !== 'it') return null;
    const suits = (ref: EntityRef) => ref.startsWith('organizations/');
    return lastSpeaker !== null && suits(lastSpeaker) ? lastSpeaker : this.#subjectOf(span, suits);
  }

  /** "The ministry" is the nearest organization of that name, "the spokesman" whoever has that title. */
  ofNoun(span: Span): EntityRef | null {
    const words = /^(?:the|The)\s(?<noun>[\p{L}’' -]+)$/u.exec(this.#text(span))?.groups?.['noun'];
    if (words === undefined) return null;
    const noun = words.toLowerCase();
    const before = this.mentions.filter(
      (one) => bySpan(one, span) < 0 && one.block >= span.block - 6,
    );
    return (
      before.findLast(({ entity }) => {
        if (entity.startsWith('people/')) {
          return this.titlesOf(entity).some((title) =>
            ` ${title.toLowerCase()}`.endsWith(` ${noun}`),
          );
        }
        if (!entity.startsWith('organizations/')) return false;
        return ` ${this.nameOf(entity).toLowerCase()} `.includes(` ${noun} `);
      })?.entity ?? null
    );
  }

  #subjectOf(span: Span, suits: (ref: EntityRef) => boolean): EntityRef | null {
    for (let block = span.block; block >= Math.max(0, span.block - reach); block -= 1) {
      const scan = this.scans[block];
      if (scan === undefined) continue;
      const inBlock = this.mentions.filter(
        (one) =>
          one.block === block && (block < span.block || one.end <= span.start) && suits(one.entity),
      );
      if (inBlock.length === 0) continue;
      const all = sentences(scan.block.text, this.language);
      for (const sentence of [...all].reverse()) {
        const first = inBlock.find(
          (one) => one.start >= sentence.start && one.start < sentence.end,
        );
        if (first !== undefined) return first.entity;
      }
    }
    return null;
  }

  #text({ block, start, end }: Span): string {
    return this.scans[block]?.block.text.slice(start, end) ?? '';
  }

  /** What a title before a mention says, or else the given name; null when neither does. */
  #gender(ref: EntityRef): 'female' | 'male' | null {
    const known = this.#genders.get(ref);
    if (known !== undefined) return known;
    const given = this.nameOf(ref).split(/[\s\u00a0]/)[0] ?? '';
    let gender = genderOf(given);
    for (const { entity, block, start } of this.mentions) {
      if (entity !== ref) continue;
      const head = this.scans[block]?.block.text.slice(Math.max(0, start - 14), start) ?? '';
      if (
        /\b(?:Mrs|Ms|Miss|Lady|Queen|Princess|[Ss]pokeswoman|[Cc]hairwoman|[Aa]ctress)\.? $/.test(
          head,
        )
      )
        gender = 'female';
      if (/\b(?:Mr|Sir|King|Prince|[Ss]pokesman|[Cc]hairman|[Bb]usinessman)\.? $/.test(head))
        gender = 'male';
    }
    this.#genders.set(ref, gender);
    return gender;
  }
}
