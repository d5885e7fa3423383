import type { EntityRef } from '@dateline/model';

/** A name as it may stand in a text. */
export interface IndexedName {
  readonly name: string;
  readonly entity: EntityRef;
  /** `main` before `alias`, when two entities share a name. */
  readonly strength: 'main' | 'alias';
}

/** One spelling, and everything that goes by it. */
export interface NameEntry {
  readonly folded: string;
  readonly owners: readonly IndexedName[];
}

/** Looks names up by how they begin, so that a hundred thousand of them cost no more than ten. */
export class NameIndex {
  readonly #byHead = new Map<string, NameEntry[]>();

  constructor(names: Iterable<IndexedName>) {
    const bySpelling = new Map<string, IndexedName[]>();
    for (const name of names) {
      const folded = foldName(name.name.trim());
      if (!/[\p{L}\p{N}]/u.test(folded) || folded.length < 2) continue;
      const owners = bySpelling.get(folded);
      if (owners === undefined) bySpelling.set(folded, [name]);
      else owners.push(name);
    }
    for (const [folded, owners] of bySpelling) {
      for (const spelling of new Set([folded, capitals(folded)])) {
        const entries = this.#byHead.get(head(spelling));
        if (entries === undefined) this.#byHead.set(head(spelling), [{ folded: spelling, owners }]);
        else entries.push({ folded: spelling, owners });
      }
    }
    for (const entries of this.#byHead.values()) {
      entries.sort((a, b) => b.folded.length - a.folded.length);
    }
  }

  /** The names that may stand at `at` of a folded text, longest first; edges are not looked at. */
  *at(folded: string, at: number): Generator<NameEntry> {
    for (const entry of this.#byHead.get(folded.slice(at, at + 2)) ?? []) {
      if (folded.startsWith(entry.folded, at)) yield entry;
    }
  }
}

/** Same length as the text, code unit by code unit: other spaces, hyphens and apostrophes made one. */
export function foldName(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[’ʼ]/g, "'")
    .replace(/‑/g, '-');
}

/** "HANGZHOU", in datelines and headlines; names of three letters and fewer would be abbreviations. */
function capitals(name: string): string {
  const upper = name.toUpperCase();
  return upper.length === name.length && name.replace(/[^\p{L}]/gu, '').length > 3 ? upper : name;
}

function head(name: string): string {
  return name.slice(0, 2);
}
