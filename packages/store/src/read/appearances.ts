import type { EntityRef, Mention } from '@dateline/model';
import { sql } from 'kysely';
import type { Engine } from '../engine';
import type { Appearance, Page, PageArgs } from '../store';
import type { Articles } from './articles';
import { parseRow } from './parse-row';

/** Of the mentions in one article, so many are read; the count counts all. */
const mostMentions = 40;

interface MentionRow {
  readonly key: string;
  readonly article: string;
  readonly total: number;
  readonly data: string;
}

/** Where entities appear: article by article, newest first, with the mentions in each. */
export class Appearances {
  readonly #engine: Engine;
  readonly #articles: Articles;

  constructor(engine: Engine, articles: Articles) {
    this.#engine = engine;
    this.#articles = articles;
  }

  async of(
    refs: readonly EntityRef[],
    page: PageArgs,
  ): Promise<ReadonlyMap<EntityRef, Page<Appearance>>> {
    const pages = await this.#articles.about(refs, page);
    if (refs.length === 0) return new Map();
    const slugs = [
      ...new Set([...pages.values()].flatMap(({ items }) => items.map(({ node }) => node.slug))),
    ];
    const mentions = await this.#mentions(refs, slugs);
    const ends = await this.#lastNamed(slugs);
    return new Map(
      [...pages].map(([ref, { items, ...rest }]) => [
        ref,
        {
          ...rest,
          items: items.map(({ node: article, cursor }) => {
            const rows = mentions.get(`${ref} ${article.slug}`) ?? [];
            return {
              cursor,
              node: {
                article,
                mentionCount: Number(rows[0]?.total ?? 0),
                mentions: rows.map((row) => parseRow<Mention>(row.data)),
                lastBlock: ends.get(article.slug) ?? 0,
              },
            };
          }),
        },
      ]),
    );
  }

  async #mentions(refs: readonly EntityRef[], slugs: readonly string[]) {
    const { rows } = await sql<MentionRow>`
      select ranked.key, ranked.article, ranked.total, ranked.data from (
        select entity as key, article, data,
          count(*) over (partition by entity, article) as total,
          row_number() over (partition by entity, article order by block, span_start, id) as place
        from mentions
        where entity in ${this.#engine.values(refs)} and article in ${this.#engine.values(slugs)}
      ) as ranked
      where ranked.place <= ${mostMentions}
      order by ranked.key, ranked.article, ranked.place`.execute(this.#engine.reader);
    const found = new Map<string, MentionRow[]>();
    for (const row of rows) {
      const place = `${row.key} ${row.article}`;
      const own = found.get(place);
      if (own) own.push(row);
      else found.set(place, [row]);
    }
    return found;
  }

  /** By article, the index of the last block that names anything. */
  async #lastNamed(slugs: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#engine.reader
      .selectFrom('mentions')
      .select(['article', ({ fn }) => fn.max('block').as('last')])
      .where('article', 'in', this.#engine.values(slugs))
      .groupBy('article')
      .execute();
    return new Map(rows.map(({ article, last }) => [article, Number(last)]));
  }
}
