import type { Library } from '@dateline/model';
import type { Engine } from '../engine';

/** By article: what it said at each of its former revisions, by number. */
export async function formerRevisions(
  engine: Engine,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, Library>>> {
  const rows = await engine.reader
    .selectFrom('article_revisions')
    .select(['article', 'number', 'story'])
    .where('article', 'in', engine.values(slugs))
    .orderBy('article')
    .orderBy('number')
    .execute();
  const found = new Map<string, Map<number, Library>>();
  for (const { article, number, story } of rows) {
    const revisions = found.get(article) ?? new Map<number, Library>();
    revisions.set(Number(number), JSON.parse(story) as Library);
    found.set(article, revisions);
  }
  return found;
}
