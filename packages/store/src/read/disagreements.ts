import type { Disagreement, EntityRef } from '@dateline/model';
import type { Engine } from '../engine';
import { readPage, readPageOfEach, type OrderColumn } from '../paging/read-page';
import type { DisagreementListFilter, Page, PageArgs } from '../store';
import { parseRow } from './parse-row';

const newestArticleFirst: readonly OrderColumn[] = [
  { field: 'published', type: 'number', direction: 'desc' },
  { field: 'article', type: 'string', direction: 'asc' },
  { field: 'position', type: 'number', direction: 'asc' },
];

/** What sources answer differently: newest article first, in its author's order. */
export class Disagreements {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async get(ids: readonly string[]): Promise<ReadonlyMap<string, Disagreement>> {
    const rows = await this.#engine.reader
      .selectFrom('disagreements')
      .select(['id', 'data'])
      .where('id', 'in', this.#engine.values(ids))
      .execute();
    return new Map(rows.map((row) => [row.id, toDisagreement(row)]));
  }

  list(page: PageArgs, filter: DisagreementListFilter = {}): Promise<Page<Disagreement>> {
    const { article, entity } = filter;
    let query = this.#rows();
    if (article !== undefined) query = query.where('disagreements.article', '=', article);
    if (entity !== undefined) {
      query = query.where('disagreements.id', 'in', (from) =>
        from
          .selectFrom('disagreement_entities')
          .select('disagreement')
          .where('entity', '=', entity),
      );
    }
    const list = {
      name: 'disagreements',
      filter,
      rows: query.as('listed'),
      order: newestArticleFirst,
    };
    return readPage(this.#engine.reader, list, page, toDisagreement);
  }

  of(
    refs: readonly EntityRef[],
    page: PageArgs,
  ): Promise<ReadonlyMap<EntityRef, Page<Disagreement>>> {
    const query = this.#rows()
      .innerJoin('disagreement_entities', 'disagreement_entities.disagreement', 'disagreements.id')
      .select('disagreement_entities.entity as key')
      .where('disagreement_entities.entity', 'in', this.#engine.values(refs));
    const list = {
      name: 'disagreements-of',
      filter: {},
      rows: query.as('listed'),
      order: newestArticleFirst,
    };
    return readPageOfEach(this.#engine.reader, refs, list, page, toDisagreement);
  }

  #rows() {
    return this.#engine.reader
      .selectFrom('disagreements')
      .innerJoin('articles', 'articles.slug', 'disagreements.article')
      .select([
        'disagreements.article',
        'disagreements.position',
        'disagreements.data',
        'articles.published',
      ]);
  }
}

function toDisagreement({ data }: { readonly data: string }): Disagreement {
  return parseRow<Disagreement>(data);
}
