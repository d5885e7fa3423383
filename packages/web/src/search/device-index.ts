import { foldedName, mistakesAllowed, nearestWords } from '@dateline/model/words';
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { foundOf } from './entry-found';
import type { Entry } from './entries';
import { foundKinds, type Counts, type Found, type FoundKind } from './found';
import { clausesOf, isMet, matcherOf, type Clause, type Wanted } from './query';
import { termsOf } from './tokens';

/** What a search of the device found. */
export interface DeviceAnswer {
  /** Best first, as many as were asked for. */
  readonly found: readonly Found[];
  readonly counts: Counts;
  /** The whole device has been looked through. */
  readonly complete: boolean;
}

export interface DeviceQuery {
  readonly query: string;
  /** null: all. */
  readonly kind: FoundKind | null;
  readonly first: number;
}

/** One way to read a search: all of its clauses must be met. */
type Reading = readonly Clause[];

interface Hit {
  readonly entry: Indexed;
  readonly rank: number;
  readonly score: number;
}

interface Indexed extends Entry {
  readonly key: number;
  /** Of its name and other names, each once. */
  readonly nameTerms: readonly string[];
}

/** As on the server: a name counts most, the body of a long text least. */
const weights = { title: 20, aliases: 16, summary: 3, text: 1, speaker: 4 };
/**
 * Above what the words weigh: whoever has just the name that is asked for, those with it in their names,
 * and what is named after them, events and articles.
 */
const ranks = { fullName: 3, inName: 2, namedAfter: 1, inText: 0 } as const;
/** A text's length is held against it, and articles are far longer than all else. */
const articleFactor = 3;
/** One letter stands in every text: it is looked for in names alone. */
const shortestInText = 2;
const mostSpellings = 5;
const names = ['title', 'aliases'];

/** Full-text search over what the device has: what the server's search does, by the same rules. */
export class DeviceIndex {
  readonly #entries = new Map<number, Indexed>();
  /** Keys of the entries that a record gave. */
  readonly #records = new Map<string, readonly number[]>();
  /** How often each word occurs, by its first letter. */
  readonly #words = new Map<string, Map<string, number>>();
  readonly #search: MiniSearch<Indexed>;
  #counting: 1 | -1 = 1;
  #lastKey = 0;

  constructor() {
    this.#search = new MiniSearch<Indexed>({
      idField: 'key',
      fields: Object.keys(weights),
      extractField: (entry, field) => fieldOf(entry, field) as string,
      tokenize: termsOf,
      processTerm: (term) => {
        this.#count(term);
        return term;
      },
      searchOptions: { tokenize: (term) => [term], processTerm: (term) => term },
    });
  }

  /** How many things can be found. */
  get size(): number {
    return this.#entries.size;
  }

  /** Takes in what a record gives, instead of what it gave before. */
  put(record: string, entries: readonly Entry[]): void {
    this.drop(record);
    const indexed = entries.map((entry): Indexed => {
      const key = ++this.#lastKey;
      const named = entry.kind === 'quote' ? [] : [entry.title, ...entry.aliases];
      return { ...entry, key, nameTerms: [...new Set(named.flatMap(termsOf))] };
    });
    this.#counting = 1;
    for (const entry of indexed) {
      this.#entries.set(entry.key, entry);
      this.#search.add(entry);
    }
    this.#records.set(
      record,
      indexed.map(({ key }) => key),
    );
  }

  /** Forgets what a record gave. */
  drop(record: string): void {
    this.#counting = -1;
    for (const key of this.#records.get(record) ?? []) {
      const entry = this.#entries.get(key);
      if (entry) this.#search.remove(entry);
      this.#entries.delete(key);
    }
    this.#records.delete(record);
  }

  /**
   * Finds what is written; or, when nothing has it, what is written nearly so: not before everything
   * is in the index (`complete`), as it may come yet.
   */
  find({ query, kind, first }: DeviceQuery, complete = true): DeviceAnswer {
    const clauses = clausesOf(query);
    let readings: readonly Reading[] = [clauses, ...this.#joined(clauses)];
    let results = this.#results(readings);
    if (results.length === 0 && complete) {
      const forgiving = this.#forgiving(clauses);
      readings = forgiving ? [forgiving] : [];
      results = this.#results(readings);
    }
    const counts: Partial<Record<FoundKind, number>> = {};
    const wholeName = foldedName(query);
    const hits: Hit[] = [];
    for (const { id, score } of results) {
      const entry = this.#entries.get(id as number);
      if (!entry) continue;
      counts[entry.kind] = (counts[entry.kind] ?? 0) + 1;
      if (kind !== null && entry.kind !== kind) continue;
      hits.push({
        entry,
        rank: rankOf(entry, readings, wholeName),
        score: entry.kind === 'article' ? score * articleFactor : score,
      });
    }
    const isWanted = matcherOf(readings.flat());
    return {
      found: hits
        .sort((a, b) => b.rank - a.rank || b.score - a.score || order(a.entry, b.entry))
        .slice(0, first)
        .map(({ entry }) => foundOf(entry, isWanted)),
      counts,
      complete,
    };
  }

  #results(readings: readonly Reading[]): SearchResult[] {
    const queries = readings.filter((clauses) => clauses.length > 0).map(everyOne);
    if (queries.length === 0) return [];
    return this.#search.search({ combineWith: 'OR', queries }, { boost: weights });
  }

  /** Two words written apart that texts have in one: "cease fire" is "ceasefire" too. */
  #joined(clauses: readonly Clause[]): Reading[] {
    return clauses.slice(1).flatMap((second, index) => {
      const [[one, ...more] = []] = clauses[index] ?? [];
      const [[other, ...others] = []] = second;
      if (!one || !other || more.length + others.length > 0) return [];
      const term = one.term + other.term;
      if (!this.#words.get(term.charAt(0))?.has(term)) return [];
      const joined: Clause = [[{ term, unfinished: false }]];
      return [[...clauses.slice(0, index), joined, ...clauses.slice(index + 2)]];
    });
  }

  /**
   * The clauses with each word that nothing has replaced by those nearest to it; null when there is
   * nothing to replace, or nothing near.
   */
  #forgiving(clauses: readonly Clause[]): readonly Clause[] | null {
    let replaced = false;
    const forgiving: Clause[] = [];
    for (const clause of clauses) {
      if (this.#results([[clause]]).length > 0) {
        forgiving.push(clause);
        continue;
      }
      const near = clause.flatMap((all) => this.#near(all));
      if (near.length === 0) return null;
      forgiving.push(near);
      replaced = true;
    }
    return replaced ? forgiving : null;
  }

  /** The words that must be there together, each as it is or as it may have been meant. */
  #near(all: readonly Wanted[]): Clause {
    let ways: Wanted[][] = [[]];
    for (const wanted of all) {
      const spellings = this.#spellings(wanted);
      ways = ways.flatMap((way) => spellings.map((each) => [...way, each]));
    }
    return ways.slice(0, mostSpellings);
  }

  #spellings(wanted: Wanted): Wanted[] {
    const { term, unfinished } = wanted;
    const known = this.#words.get(term.charAt(0));
    if (!known) return [];
    if (known.has(term) || mistakesAllowed(term) === 0) return [wanted];
    const near = (options: { unfinished: boolean }) =>
      nearestWords(term, counted(known), mostSpellings, options);
    const whole = near({ unfinished: false });
    const meant = whole.length > 0 || !unfinished ? whole : near({ unfinished });
    return meant.map((each) => ({ term: each, unfinished: false }));
  }

  /** Called for each word as it comes into the index or leaves it. */
  #count(term: string) {
    const letter = term.charAt(0);
    let words = this.#words.get(letter);
    if (!words) this.#words.set(letter, (words = new Map()));
    const count = (words.get(term) ?? 0) + this.#counting;
    if (count > 0) words.set(term, count);
    else words.delete(term);
  }
}

function* counted(words: ReadonlyMap<string, number>) {
  for (const [term, frequency] of words) yield { term, frequency };
}

function fieldOf(entry: Indexed, field: string): unknown {
  switch (field) {
    case 'key':
      return entry.key;
    case 'title':
      return entry.kind === 'quote' ? '' : entry.title;
    case 'aliases':
      return entry.aliases.join(' · ');
    case 'summary':
      return entry.summary;
    case 'text':
      return entry.kind === 'quote'
        ? entry.title
        : entry.passages.map(({ text }) => text).join('\n');
    default:
      return entry.speaker ?? '';
  }
}

function everyOne(clauses: Reading): Query {
  return { combineWith: 'AND', queries: clauses.map(oneOf) };
}

function oneOf(clause: Clause): Query {
  return { combineWith: 'OR', queries: clause.map(allOf) };
}

function allOf(words: readonly Wanted[]): Query {
  return {
    combineWith: 'AND',
    queries: words.map(({ term, unfinished }) => ({
      queries: [term],
      prefix: unfinished,
      ...(unfinished && term.length < shortestInText ? { fields: names } : {}),
    })),
  };
}

function rankOf(entry: Indexed, readings: readonly Reading[], wholeName: string): number {
  const { kind, title, aliases, nameTerms } = entry;
  if (kind === 'quote') return ranks.inText;
  const isEntity = kind !== 'article';
  if (isEntity && [title, ...aliases].some((name) => foldedName(name) === wholeName)) {
    return ranks.fullName;
  }
  if (!readings.some((clauses) => clauses.every((clause) => isMet(clause, nameTerms)))) {
    return ranks.inText;
  }
  return kind === 'event' || kind === 'article' ? ranks.namedAfter : ranks.inName;
}

/** What is found equally well: by kind, then the newer first, then by name. */
function order(a: Indexed, b: Indexed): number {
  return (
    foundKinds.indexOf(a.kind) - foundKinds.indexOf(b.kind) ||
    compare(b.published ?? '', a.published ?? '') ||
    compare(a.title, b.title) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
