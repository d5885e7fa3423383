import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema/tables';
import { fold, wordsOf } from '../text/fold';

/** More words than a name has; each that is unknown is one walk through its letter's words. */
const mostTerms = 8;
const mostSpellings = 5;

/**
 * A search that finds nothing as it is written, with each word that no text has replaced by the
 * words nearest to it, or taken apart in two that stand together ("ceasefire" for "cease-fire").
 * null when there is nothing to replace, or nothing near.
 */
export async function forgivingExpression(
  db: Kysely<Tables>,
  query: string,
): Promise<string | null> {
  const terms = wordsOf(query.slice(0, 500)).slice(0, mostTerms).map(fold).filter(Boolean);
  const clauses: string[] = [];
  let replaced = false;
  for (const term of terms) {
    if (await occurs(db, term)) {
      clauses.push(`"${term}"`);
      continue;
    }
    const spellings = [...(await nearWords(db, term)), ...(await partsOf(db, term))];
    if (spellings.length === 0) return null;
    clauses.push(`(${spellings.map((each) => `"${each}"`).join(' OR ')})`);
    replaced = true;
  }
  return replaced ? clauses.join(' AND ') : null;
}

async function occurs(db: Kysely<Tables>, term: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from search_vocabulary where term = ${term} limit 1`.execute(db);
  return rows.length > 0;
}

/** How many letters may be wrong: none in a short word, which would be another word. */
function mistakesAllowed(term: string): number {
  if (term.length < 4) return 0;
  return term.length < 7 ? 1 : 2;
}

/** The nearest words that begin with the same letter, the more frequent first. */
async function nearWords(db: Kysely<Tables>, term: string): Promise<string[]> {
  const allowed = mistakesAllowed(term);
  const [first] = term;
  if (allowed === 0 || term.length > 40 || first === undefined) return [];
  const { rows } = await sql<{ term: string; doc: number }>`
    select term, doc from search_vocabulary
    where term >= ${first} and term < ${first + '\u{10ffff}'}
      and length(term) between ${term.length - allowed} and ${term.length + allowed}`.execute(db);
  const near = rows
    .map((row) => ({ ...row, distance: distanceOf(term, row.term) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || b.doc - a.doc || (a.term < b.term ? -1 : 1));
  const nearest = near[0]?.distance;
  return near
    .filter(({ distance }) => distance === nearest)
    .slice(0, mostSpellings)
    .map(({ term }) => term);
}

/** The word as two known ones, written one after the other. */
async function partsOf(db: Kysely<Tables>, term: string): Promise<string[]> {
  if (term.length < 6 || term.length > 40) return [];
  for (let at = 2; at <= term.length - 3; at++) {
    const [left, right] = [term.slice(0, at), term.slice(at)];
    if (!(await occurs(db, left)) || !(await occurs(db, right))) continue;
    const { rows } = await sql`
      select 1 from search_text where search_text match ${`"${left} ${right}"`} limit 1`.execute(
      db,
    );
    if (rows.length > 0) return [`${left} ${right}`];
  }
  return [];
}

/** Letters to insert, drop, replace or swap with their neighbor to make one word the other. */
function distanceOf(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
