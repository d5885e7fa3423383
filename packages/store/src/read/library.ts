import type {
  Article,
  ArticleDocument,
  Entity,
  EntityKind,
  Library,
  Role,
  Storyline,
} from '@dateline/model';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema/tables';

/** The kinds of row that a library is put together from. */
type Part = EntityKind | 'role' | 'storyline' | 'article';

/**
 * The whole library as it was loaded, its lists in the order of slugs and of roles' ids. All of
 * it is in memory at once. One statement reads it, so that no load can come in between. Without
 * `articles` their list is empty: they are by far the most of it.
 */
export async function readWholeLibrary(
  db: Kysely<Tables>,
  { articles = true }: { readonly articles?: boolean } = {},
): Promise<Library> {
  const rows = await db
    .selectFrom('entities')
    .select(['kind as part', 'slug as key', 'data'])
    .unionAll(db.selectFrom('roles').select([sql<string>`'role'`.as('part'), 'id as key', 'data']))
    .unionAll(
      db
        .selectFrom('storylines')
        .select([sql<string>`'storyline'`.as('part'), 'slug as key', 'data']),
    )
    .unionAll(
      db
        .selectFrom('article_documents')
        .select([sql<string>`'article'`.as('part'), 'slug as key', 'document as data'])
        .$if(!articles, (query) => query.where(sql<boolean>`1 = 0`)),
    )
    .execute();

  const parts = new Map<string, { key: string; data: string }[]>();
  for (const { part, key, data } of rows) {
    const list = parts.get(part);
    if (list === undefined) parts.set(part, [{ key, data }]);
    else list.push({ key, data });
  }
  // Slugs and ids sort by code unit, whatever the database's own order of text.
  const inOrder = <T>(part: Part): readonly T[] =>
    (parts.get(part) ?? [])
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ data }) => JSON.parse(data) as T);
  return {
    people: inOrder<Extract<Entity, { kind: 'person' }>>('person'),
    organizations: inOrder<Extract<Entity, { kind: 'organization' }>>('organization'),
    places: inOrder<Extract<Entity, { kind: 'place' }>>('place'),
    events: inOrder<Extract<Entity, { kind: 'event' }>>('event'),
    roles: inOrder<Role>('role'),
    storylines: inOrder<Storyline>('storyline'),
    articles: inOrder<ArticleDocument>('article').map(({ article }): Article => article),
  };
}
