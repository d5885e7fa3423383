import { entityRef, type EntityRef, type Event } from '@dateline/model';
import { sql } from 'kysely';
import type { Engine } from '../engine';
import { readPage, readPageOfEach, reversed, type OrderColumn } from '../paging/read-page';
import type { Direction, EventListFilter, Page, PageArgs } from '../store';
import { refsOf, toEntity } from './entities';
import { groupBySlug } from './group-by-slug';
import { placesInside } from './own-events';

const inTimeOrder: readonly OrderColumn[] = [
  { field: 'sort_earliest', type: 'number', direction: 'asc' },
  { field: 'sort_latest', type: 'number', direction: 'asc' },
  { field: 'slug', type: 'string', direction: 'asc' },
];

const listedColumns = [
  'events.slug',
  'events.sort_earliest',
  'events.sort_latest',
  'entities.data',
] as const;

/** Events in time order: earliest, then latest, then slug; undated ones last. */
export class Events {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  list(
    page: PageArgs,
    filter: EventListFilter = {},
    direction: Direction = 'asc',
  ): Promise<Page<Event>> {
    const { earliest, latest, place, participant, kind, status, storyline, article } = filter;
    let query = this.#engine.reader
      .selectFrom('events')
      .innerJoin('entities', 'entities.ref', 'events.ref')
      .select(listedColumns);
    if (earliest !== undefined) query = query.where('events.latest', '>=', Date.parse(earliest));
    if (latest !== undefined) query = query.where('events.earliest', '<', Date.parse(latest));
    if (place !== undefined) {
      const inside = placesInside(this.#engine, [entityRef('place', place)]);
      query = query.where(
        'events.place',
        'in',
        sql<string>`(select inside.ref from ${inside} as inside)`,
      );
    }
    if (participant !== undefined) {
      query = query.where('events.ref', 'in', (from) =>
        from.selectFrom('event_participants').select('event').where('entity', '=', participant),
      );
    }
    if (kind !== undefined) query = query.where('events.event_kind', '=', kind);
    if (status !== undefined) query = query.where('events.status', '=', status);
    if (storyline !== undefined) {
      query = query.where('events.ref', 'in', (from) =>
        from
          .selectFrom('article_entities')
          .innerJoin('article_storylines', 'article_storylines.article', 'article_entities.article')
          .select('article_entities.entity')
          .where('article_storylines.storyline', '=', storyline),
      );
    }
    if (article !== undefined) {
      query = query.where('events.ref', 'in', (from) =>
        from.selectFrom('article_entities').select('entity').where('article', '=', article),
      );
    }
    const forward = direction === 'asc';
    const list = {
      name: forward ? 'events' : 'events, latest first',
      filter,
      rows: query.as('listed'),
      order: forward ? inTimeOrder : reversed(inTimeOrder),
    };
    return readPage(this.#engine.reader, list, page, toEvent);
  }

  of(refs: readonly EntityRef[], page: PageArgs): Promise<ReadonlyMap<EntityRef, Page<Event>>> {
    const { reader } = this.#engine;
    const keys = this.#engine.values(refs);
    const inside = placesInside(
      this.#engine,
      refs.filter((ref) => ref.startsWith('places/')),
    );
    const related = reader
      .selectFrom('event_participants')
      .select(['entity as key', 'event'])
      .where('entity', 'in', keys)
      .union(
        reader
          .selectFrom('events')
          .select(['part_of as key', 'ref as event'])
          .where('part_of', 'in', keys)
          .$narrowType<{ key: string }>(),
      )
      .union(
        reader
          .selectFrom('events')
          .innerJoin(inside.as<'inside'>('inside'), 'inside.ref', 'events.place')
          .select(['inside.root as key', 'events.ref as event']),
      );
    const query = reader
      .selectFrom(related.as('related'))
      .innerJoin('events', 'events.ref', 'related.event')
      .innerJoin('entities', 'entities.ref', 'events.ref')
      .select(['related.key', ...listedColumns]);
    const list = { name: 'events-of', filter: {}, rows: query.as('listed'), order: inTimeOrder };
    return readPageOfEach(reader, refs, list, page, toEvent);
  }

  inStorylines(
    slugs: readonly string[],
    page: PageArgs,
  ): Promise<ReadonlyMap<string, Page<Event>>> {
    const { reader } = this.#engine;
    const related = reader
      .selectFrom('article_storylines')
      .innerJoin('article_entities', 'article_entities.article', 'article_storylines.article')
      .select(['article_storylines.storyline as key', 'article_entities.entity as event'])
      .where('article_storylines.storyline', 'in', this.#engine.values(slugs))
      // Several articles of a storyline may report the same event.
      .distinct();
    const query = reader
      .selectFrom(related.as('related'))
      .innerJoin('events', 'events.ref', 'related.event')
      .innerJoin('entities', 'entities.ref', 'events.ref')
      .select(['related.key', ...listedColumns]);
    const list = {
      name: 'events-in-storylines',
      filter: {},
      rows: query.as('listed'),
      order: inTimeOrder,
    };
    return readPageOfEach(reader, slugs, list, page, toEvent);
  }

  async partsOf(slugs: readonly string[]): Promise<ReadonlyMap<string, readonly Event[]>> {
    const rows = await this.#engine.reader
      .selectFrom('events')
      .innerJoin('entities', 'entities.ref', 'events.ref')
      .select(['events.part_of as ref', 'entities.data'])
      .where('events.part_of', 'in', this.#engine.values(refsOf('event', slugs)))
      .orderBy('events.sort_earliest')
      .orderBy('events.sort_latest')
      .orderBy('events.slug')
      .execute();
    return groupBySlug(rows, toEvent);
  }

  async followersOf(slugs: readonly string[]): Promise<ReadonlyMap<string, readonly Event[]>> {
    const rows = await this.#engine.reader
      .selectFrom('event_precedence')
      .innerJoin('events', 'events.ref', 'event_precedence.event')
      .innerJoin('entities', 'entities.ref', 'events.ref')
      .select(['event_precedence.preceded_by as ref', 'entities.data'])
      .where('event_precedence.preceded_by', 'in', this.#engine.values(refsOf('event', slugs)))
      .orderBy('events.sort_earliest')
      .orderBy('events.sort_latest')
      .orderBy('events.slug')
      .execute();
    return groupBySlug(rows, toEvent);
  }
}

function toEvent(row: { readonly data: string }): Event {
  return toEntity(row) as Event;
}
