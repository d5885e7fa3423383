import type { Storyline } from '@dateline/model';
import type { Engine } from '../engine';
import { readPage, type OrderColumn } from '../paging/read-page';
import type { Page, PageArgs } from '../store';
import { parseRow } from './parse-row';

const byTitle: readonly OrderColumn[] = [
  { field: 'sort_key', type: 'string', direction: 'asc' },
  { field: 'slug', type: 'string', direction: 'asc' },
];

export class Storylines {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async get(slugs: readonly string[]): Promise<ReadonlyMap<string, Storyline>> {
    const rows = await this.#engine.reader
      .selectFrom('storylines')
      .select(['slug', 'data'])
      .where('slug', 'in', this.#engine.values(slugs))
      .execute();
    return new Map(rows.map((row) => [row.slug, toStoryline(row)]));
  }

  list(page: PageArgs): Promise<Page<Storyline>> {
    const query = this.#engine.reader.selectFrom('storylines').select(['slug', 'sort_key', 'data']);
    const list = { name: 'storylines', filter: {}, rows: query.as('listed'), order: byTitle };
    return readPage(this.#engine.reader, list, page, toStoryline);
  }
}

function toStoryline({ data }: { readonly data: string }): Storyline {
  return parseRow<Storyline>(data);
}
