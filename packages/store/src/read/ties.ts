import type { EntityRef } from '@dateline/model';
import { sql, type RawBuilder } from 'kysely';
import type { Engine } from '../engine';
import { readPageOfEach, type OrderColumn } from '../paging/read-page';
import type { Page, PageArgs, Tie } from '../store';
import { ownEvents } from './own-events';

/** Of what is shared, so many are named; the counts count all. */
const mostNamed = 20;

const closestFirst: readonly OrderColumn[] = [
  { field: 'shared_events', type: 'number', direction: 'desc' },
  { field: 'shared_articles', type: 'number', direction: 'desc' },
  { field: 'sort_key', type: 'string', direction: 'asc' },
  { field: 'other', type: 'string', direction: 'asc' },
];

interface TieRow {
  readonly key: string;
  readonly other: string;
  readonly shared_events: number;
  readonly shared_articles: number;
  readonly sort_key: string;
}

/** One thing that two entities share: the slug of an event or of an article. */
interface SharedRow {
  readonly key: string;
  readonly other: string;
  readonly slug: string;
}

/** What entities have in common with others: those who took part with them, and where that was. */
export class Ties {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** People and organizations of the same events, or that the same articles name. */
  companions(
    refs: readonly EntityRef[],
    page: PageArgs,
  ): Promise<ReadonlyMap<EntityRef, Page<Tie>>> {
    return this.#read('companions', refs, page, this.#participants(refs), this.#namedWith(refs));
  }

  /** Places of the events that an entity has to do with. */
  whereabouts(
    refs: readonly EntityRef[],
    page: PageArgs,
  ): Promise<ReadonlyMap<EntityRef, Page<Tie>>> {
    const places = sql<SharedRow>`
      select own.key as key, events.place as other, events.ref as shared
      from ${ownEvents(this.#engine, refs)} as own join events on events.ref = own.event
      where events.place is not null and events.place <> own.key`;
    return this.#read('whereabouts', refs, page, places, null);
  }

  #participants(refs: readonly EntityRef[]): RawBuilder<SharedRow> {
    return sql<SharedRow>`
      select distinct own.key as key, part.entity as other, part.event as shared
      from ${ownEvents(this.#engine, refs)} as own
      join event_participants as part on part.event = own.event
      where part.entity <> own.key
        and (part.entity like 'people/%' or part.entity like 'organizations/%')`;
  }

  /** Being written about in the same article ties people and organizations, not places and events. */
  #namedWith(refs: readonly EntityRef[]): RawBuilder<SharedRow> {
    const named = refs.filter((ref) => ref.startsWith('people/') || ref.startsWith('organ'));
    return sql<SharedRow>`
      select distinct own.entity as key, with_it.entity as other, own.article as shared
      from (select distinct entity, article from mentions
            where entity in ${this.#engine.values(named)}) as own
      join mentions as with_it on with_it.article = own.article
      where with_it.entity <> own.entity
        and (with_it.entity like 'people/%' or with_it.entity like 'organizations/%')`;
  }

  async #read(
    name: string,
    refs: readonly EntityRef[],
    page: PageArgs,
    events: RawBuilder<SharedRow>,
    articles: RawBuilder<SharedRow> | null,
  ): Promise<ReadonlyMap<EntityRef, Page<Tie>>> {
    const { reader } = this.#engine;
    const inArticles = articles
      ? sql`union all select key, other, 0 as of_event, 1 as of_article from (${articles}) as named`
      : sql``;
    const rows = sql<TieRow>`(
      select tied.key, tied.other, entities.sort_key as sort_key,
        sum(tied.of_event) as shared_events, sum(tied.of_article) as shared_articles
      from (
        select key, other, 1 as of_event, 0 as of_article from (${events}) as met
        ${inArticles}
      ) as tied
      join entities on entities.ref = tied.other
      group by tied.key, tied.other, entities.sort_key)`.as<'listed'>('listed');
    const list = { name, filter: {}, rows, order: closestFirst };
    const pages = await readPageOfEach(reader, refs, list, page, (row: TieRow) => row);
    if (refs.length === 0) return new Map();

    const others = [
      ...new Set([...pages.values()].flatMap(({ items }) => items.map(({ node }) => node.other))),
    ];
    const sharedEvents = await this.#sharedEvents(events, others);
    const sharedArticles = articles ? await this.#sharedArticles(articles, others) : new Map();
    return new Map(
      [...pages].map(([key, { items, ...rest }]) => [
        key,
        {
          ...rest,
          items: items.map(({ node, cursor }) => ({
            cursor,
            node: {
              entity: node.other as EntityRef,
              eventCount: Number(node.shared_events),
              articleCount: Number(node.shared_articles),
              events: sharedEvents.get(pairOf(node)) ?? [],
              articles: sharedArticles.get(pairOf(node)) ?? [],
            },
          })),
        },
      ]),
    );
  }

  /** In time order. */
  async #sharedEvents(pairs: RawBuilder<SharedRow>, others: readonly string[]) {
    const { rows } = await sql<SharedRow>`
      select pair.key, pair.other, events.slug from (${pairs}) as pair
      join events on events.ref = pair.shared
      where pair.other in ${this.#engine.values(others)}
      order by events.sort_earliest, events.sort_latest, events.slug`.execute(this.#engine.reader);
    return slugsByPair(rows);
  }

  /** Newest first. */
  async #sharedArticles(pairs: RawBuilder<SharedRow>, others: readonly string[]) {
    const { rows } = await sql<SharedRow>`
      select pair.key, pair.other, articles.slug from (${pairs}) as pair
      join articles on articles.slug = pair.shared
      where pair.other in ${this.#engine.values(others)}
      order by articles.published desc, articles.slug`.execute(this.#engine.reader);
    return slugsByPair(rows);
  }
}

function pairOf({ key, other }: Pick<TieRow, 'key' | 'other'>): string {
  return `${key} ${other}`;
}

function slugsByPair(rows: readonly SharedRow[]): Map<string, string[]> {
  const slugs = new Map<string, string[]>();
  for (const row of rows) {
    const pair = pairOf(row);
    const own = slugs.get(pair);
    if (!own) slugs.set(pair, [row.slug]);
    else if (own.length < mostNamed) own.push(row.slug);
  }
  return slugs;
}
