import { fold, mistakesAllowed, nearestWords, writtenWords } from '@dateline/model';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema/tables';

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
  const terms = writtenWords(query.slice(0, 500)).slice(0, mostTerms).map(fold).filter(Boolean);
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

/** The nearest words that begin with the same letter, the more frequent first. */
async function nearWords(db: Kysely<Tables>, term: string): Promise<string[]> {
  const allowed = mistakesAllowed(term);
  const [first] = term;
  if (allowed === 0 || term.length > 40 || first === undefined) return [];
  const { rows } = await sql<{ term: string; frequency: number }>`
    select term, doc as frequency from search_vocabulary
    where term >= ${first} and term < ${first + '\u{10ffff}'}
      and length(term) between ${term.length - allowed} and ${term.length + allowed}`.execute(db);
  return nearestWords(term, rows, mostSpellings);
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
