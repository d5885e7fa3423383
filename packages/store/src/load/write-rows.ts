import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Engine } from '../engine';
import type { Tables } from '../schema/tables';
import type { Rows } from './subject';

/** Few enough for any database's limit on parameters, many enough to be quick. */
const rowsPerStatement = 100;

/** What tells the rows of a table apart that are updated in place. */
const keys: Readonly<Partial<Record<keyof Tables, string>>> = {
  entities: 'ref',
  articles: 'slug',
  storylines: 'slug',
  subjects: 'subject',
  meta: 'key',
  drafts: 'slug',
};

/** Writes new rows. */
export async function insertAll(transaction: Transaction<Tables>, rows: Rows): Promise<void> {
  for (const [table, each] of Object.entries(rows)) {
    await insert(transaction, table, each, () => sql``);
  }
}

/** Writes rows, over those that are there already with the same key. */
export async function upsertAll(transaction: Transaction<Tables>, rows: Rows): Promise<void> {
  for (const [table, each] of Object.entries(rows)) {
    const key = keys[table as keyof Tables];
    if (key === undefined) throw new Error(`The rows of ${table} are replaced, not updated.`);
    await insert(transaction, table, each, (columns) => {
      const updates = columns
        .filter((column) => column !== key)
        .map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
      return sql`on conflict (${sql.ref(key)}) do update set ${sql.join(updates)}`;
    });
  }
}

/** The rows of several subjects, table by table, so that they are written with few statements. */
export function together(all: readonly Rows[]): Rows {
  const tables = new Map<string, object[]>();
  for (const rows of all) {
    for (const [table, each] of Object.entries(rows)) {
      const sofar = tables.get(table);
      if (sofar) sofar.push(...each);
      else tables.set(table, [...each]);
    }
  }
  return Object.fromEntries(tables);
}

async function insert(
  transaction: Transaction<Tables>,
  table: string,
  rows: readonly object[],
  onConflict: (columns: readonly string[]) => RawBuilder<unknown>,
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    const tuples = rows.slice(at, at + rowsPerStatement).map((row) => {
      const values = new Map(Object.entries(row));
      return sql`(${sql.join(columns.map((column) => values.get(column) ?? null))})`;
    });
    await sql`
      insert into ${sql.table(table)} (${names}) values ${sql.join(tuples)}
      ${onConflict(columns)}`.execute(transaction);
  }
}

/** In which column a table that belongs to entities, or to articles, names its subject. */
const ownedByEntity = {
  entity_names: 'ref',
  entity_words: 'ref',
  places: 'ref',
  organizations: 'ref',
  event_participants: 'event',
  event_precedence: 'event',
  events: 'ref',
  roles: 'person',
} as const;

const ownedByArticle = {
  article_documents: 'slug',
  article_storylines: 'article',
  article_entities: 'article',
  contributions: 'article',
  mentions: 'article',
  quotes: 'article',
  disagreements: 'article',
  disagreement_entities: 'article',
} as const;

/** Deletes all rows that belong to the `replaced` subjects alone, and the `gone` ones wholly. */
export async function deleteSubjects(
  engine: Engine,
  transaction: Transaction<Tables>,
  replaced: readonly string[],
  gone: readonly string[],
): Promise<void> {
  if (replaced.length === 0) return;
  const articles = slugsIn('articles/', replaced);
  await transaction.deleteFrom('evidence').where('owner', 'in', engine.values(replaced)).execute();
  for (const [table, column] of entriesOf(ownedByArticle)) {
    await transaction
      .deleteFrom(table)
      .where(transaction.dynamic.ref(column), 'in', engine.values(articles))
      .execute();
  }
  for (const [table, column] of entriesOf(ownedByEntity)) {
    await transaction
      .deleteFrom(table)
      .where(transaction.dynamic.ref(column), 'in', engine.values(replaced))
      .execute();
  }

  await transaction
    .deleteFrom('articles')
    .where('slug', 'in', engine.values(slugsIn('articles/', gone)))
    .execute();
  await transaction
    .deleteFrom('storylines')
    .where('slug', 'in', engine.values(slugsIn('storylines/', gone)))
    .execute();
  await transaction.deleteFrom('entities').where('ref', 'in', engine.values(gone)).execute();
  await transaction.deleteFrom('subjects').where('subject', 'in', engine.values(gone)).execute();
}

function slugsIn(collection: string, subjects: readonly string[]): string[] {
  return subjects
    .filter((subject) => subject.startsWith(collection))
    .map((subject) => subject.slice(collection.length));
}

function entriesOf<Name extends string>(owned: Readonly<Record<Name, string>>): [Name, string][] {
  return Object.entries(owned) as [Name, string][];
}
