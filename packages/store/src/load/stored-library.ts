import { setImmediate as otherWork } from 'node:timers/promises';
import {
  entityRef,
  type Article,
  type ArticleDocument,
  type EntityRef,
  type Library,
} from '@dateline/model';
import type { Kysely } from 'kysely';
import { readWholeLibrary } from '../read/library';
import type { Tables } from '../schema/tables';

/** A library as it is stored, and which entities the document of each article holds. */
export interface StoredLibrary {
  readonly library: Library;
  readonly parts: ReadonlyMap<string, ReadonlySet<EntityRef>>;
}

/** Documents parsed at a stretch: readers in the same process are served in between. */
const documentsAtOnce = 20;

/** The library as a transaction sees it, which nothing changes while it is read. */
export async function readStoredLibrary(db: Kysely<Tables>): Promise<StoredLibrary> {
  const library = await readWholeLibrary(db, { articles: false });
  const articles: Article[] = [];
  const parts = new Map<string, ReadonlySet<EntityRef>>();
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('article_documents')
      .select(['slug', 'document'])
      .where('slug', '>', after)
      .orderBy('slug')
      .limit(documentsAtOnce)
      .execute();
    for (const { slug, document } of rows) {
      const parsed = JSON.parse(document) as ArticleDocument;
      articles.push(parsed.article);
      parts.set(slug, partsOf(parsed));
      after = slug;
    }
    if (rows.length < documentsAtOnce) break;
    await otherWork();
  }
  return { library: { ...library, articles }, parts };
}

function partsOf({ people, places, organizations, events }: ArticleDocument): Set<EntityRef> {
  const entities = [...people, ...places, ...organizations, ...events];
  return new Set(entities.map(({ kind, slug }) => entityRef(kind, slug)));
}
