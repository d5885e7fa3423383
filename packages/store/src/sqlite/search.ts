import { foldedName, wellFormed } from '@dateline/model';
import { sql, type Kysely, type RawBuilder, type SqlBool, type Transaction } from 'kysely';
import type { Findings, SearchEntry, SearchIndex, SearchQuery } from '../read/search-index';
import type { Tables } from '../schema/tables';
import { forgivingExpression } from './near-words';
import { matchExpression, spellingVariants } from './search-terms';

/** Between these stand the matched words of a snippet. */
const matchStart = '\ue000';
const matchEnd = '\ue001';

const entriesPerStatement = 50;

/**
 * bm25 gives two figures at most. Above that come whoever has just the name that is asked for,
 * those with it in their names, and what is named after them: events and articles.
 */
const bonus = { fullName: 1_000, inName: 100, namedAfter: 50 } as const;

/** bm25 holds a text's length against it, and articles are far longer than all else. */
const articleFactor = 3;

/** Search by SQLite's FTS5. */
export class FtsIndex implements SearchIndex {
  async remove(transaction: Transaction<Tables>, owners: readonly string[]): Promise<void> {
    const list = JSON.stringify(owners);
    await sql`
      delete from search_text where rowid in (
        select id from search_entries where owner in (select value from json_each(${list}))
      )`.execute(transaction);
    await sql`
      delete from search_entries
      where owner in (select value from json_each(${list}))`.execute(transaction);
  }

  async add(transaction: Transaction<Tables>, entries: readonly SearchEntry[]): Promise<void> {
    const { rows } = await sql<{ last: number | null }>`
      select max(id) as last from search_entries`.execute(transaction);
    const next = (rows[0]?.last ?? 0) + 1;
    for (let at = 0; at < entries.length; at += entriesPerStatement) {
      const chunk = entries.slice(at, at + entriesPerStatement);
      const keys = chunk.map(
        ({ key, kind, owner }, index) => sql`(${next + at + index}, ${key}, ${kind}, ${owner})`,
      );
      await sql`
        insert into search_entries (id, key, kind, owner)
        values ${sql.join(keys)}`.execute(transaction);
      const texts = chunk.map(
        (entry, index) => sql`(${next + at + index}, ${sql.join(indexedTexts(entry))})`,
      );
      await sql`
        insert into search_text
          (rowid, title, aliases, name_variants, summary, body, attribution, variants)
        values ${sql.join(texts)}`.execute(transaction);
    }
  }

  /** Finds what is written; or, when no entry of any kind has it, what is written nearly so. */
  async find(db: Kysely<Tables>, wanted: SearchQuery): Promise<Findings> {
    const written = matchExpression(wanted.query);
    if (written === null) return { hits: [], counts: {} };
    if (await isFound(db, written)) return this.#findBy(db, written, wanted);
    const forgiving = await forgivingExpression(db, wanted.query);
    if (forgiving === null) return { hits: [], counts: {} };
    return this.#findBy(db, forgiving, wanted);
  }

  async #findBy(
    db: Kysely<Tables>,
    match: string,
    { query, kinds, first, after }: SearchQuery,
  ): Promise<Findings> {
    const inName = `{title aliases name_variants} : (${match})`;
    const wanted =
      kinds === null
        ? sql<SqlBool>`1 = 1`
        : sql<SqlBool>`e.kind in (select value from json_each(${JSON.stringify(kinds)}))`;
    // Weights in the order of the columns: a name counts most, the body of a long text least.
    const found = sql`
      select e.id, e.key, e.kind,
        -bm25(search_text, 20.0, 16.0, 16.0, 3.0, 1.0, 1.0, 1.0)
          * case e.kind when 'article' then ${articleFactor} else 1.0 end
          + case
              when exists (
                select 1 from entity_names n where n.folded = ${foldedName(query)} and n.ref = e.key
              ) then ${bonus.fullName}
              when e.id not in (select rowid from search_text where search_text match ${inName}) then 0
              when e.kind in ('event', 'article') then ${bonus.namedAfter}
              else ${bonus.inName}
            end as score
      from search_text join search_entries e on e.id = search_text.rowid
      where search_text match ${match} and ${wanted}`;
    const { rows } = await sql<{ id: number; key: string; kind: string; score: number }>`
      with found as materialized (${found})
      select id, key, kind, score from found
      where ${isBelow(after)} order by score desc, key limit ${first + 1}`.execute(db);
    const { rows: counts } = await sql<{ kind: string; total: number }>`
      select e.kind as kind, count(*) as total
      from search_text join search_entries e on e.id = search_text.rowid
      where search_text match ${match} group by e.kind`.execute(db);
    const snippets = await readSnippets(
      db,
      match,
      rows.map(({ id }) => id),
    );
    return {
      hits: rows.map(({ id, key, kind, score }) => ({
        key,
        kind,
        score,
        snippet: chooseSnippet(kind, snippets.get(id)),
      })),
      counts: Object.fromEntries(counts.map(({ kind, total }) => [kind, total])),
    };
  }
}

async function isFound(db: Kysely<Tables>, match: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from search_text where search_text match ${match} limit 1`.execute(db);
  return rows.length > 0;
}

function isBelow(after: SearchQuery['after']): RawBuilder<SqlBool> {
  return after === null
    ? sql<SqlBool>`1 = 1`
    : sql<SqlBool>`(score < ${after.score} or (score = ${after.score} and key > ${after.key}))`;
}

interface Snippets {
  readonly title: string;
  readonly aliases: string;
  readonly summary: string;
  readonly body: string;
  readonly attribution: string;
}

async function readSnippets(
  db: Kysely<Tables>,
  match: string,
  ids: readonly number[],
): Promise<Map<number, Snippets>> {
  const of = (column: number, tokens: number): RawBuilder<string> =>
    sql`snippet(search_text, ${sql.lit(column)}, ${matchStart}, ${matchEnd}, '…', ${sql.lit(tokens)})`;
  const { rows } = await sql<Snippets & { id: number }>`
    select rowid as id, ${of(0, 24)} as title, ${of(1, 24)} as aliases, ${of(3, 28)} as summary,
      ${of(4, 28)} as body, ${of(5, 24)} as attribution
    from search_text
    where search_text match ${match}
      and rowid in (select value from json_each(${JSON.stringify(ids)}))`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What says the match: the text itself, or else the name that matched with what it opens with. */
function chooseSnippet(kind: string, snippets: Snippets | undefined): string {
  if (snippets === undefined) return '';
  const { title, aliases, summary, body, attribution } = snippets;
  const [texts, names] =
    kind === 'article'
      ? [[body, summary], [title]]
      : kind === 'quote'
        ? [[body], [attribution]]
        : [[summary], [title, aliases]];
  const matched = texts.find(isMarked);
  if (matched !== undefined) return matched;
  const opening = texts.findLast((text) => text !== '') ?? '';
  const name = names.find(isMarked) ?? '';
  return [name, opening].filter((part) => part !== '').join(' · ');
}

function isMarked(text: string): boolean {
  return text.includes(matchStart);
}

function indexedTexts(entry: SearchEntry): string[] {
  const { title, aliases, summary, body, attribution } = entry;
  return [
    indexable(title),
    indexable(aliases),
    spellingVariants(title, aliases),
    indexable(summary),
    indexable(body),
    indexable(attribution),
    spellingVariants(summary, body, attribution),
  ];
}

/** The marks stand for matches alone, and SQLite ends a text at NUL. */
function indexable(text: string): string {
  return wellFormed(text).replace(/[\ue000\ue001\0]/g, ' ');
}
