import {
  entityRef,
  foldedWords,
  type Entity,
  type EntityKind,
  type EntityRef,
  type Organization,
  type Place,
  type Role,
} from '@dateline/model';
import { sql } from 'kysely';
import type { Engine } from '../engine';
import { readPage, type OrderColumn } from '../paging/read-page';
import type { BoundingBox, EntityListFilter, EntityOrder, Page, PageArgs } from '../store';
import { groupBySlug } from './group-by-slug';
import { questionByKeys, type QuestionByKeys } from './question-by-keys';
import { parseRow } from './parse-row';

/** More words than any name has. */
const mostWords = 8;

/** Sorts after every character that a folded word can go on with. */
const lastCharacter = '\u{10ffff}';

const byName: readonly OrderColumn[] = [
  { field: 'sort_key', type: 'string', direction: 'asc' },
  { field: 'slug', type: 'string', direction: 'asc' },
];

const byMentions: readonly OrderColumn[] = [
  { field: 'mention_count', type: 'number', direction: 'desc' },
  ...byName,
];

/** People, places, organizations and events by their addresses and names. */
export class Entities {
  readonly #engine: Engine;
  readonly #roles: QuestionByKeys<{ ref: string; data: string }>;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#roles = questionByKeys(engine, (keys) =>
      engine.reader
        .selectFrom('roles')
        .select(['person as ref', 'data'])
        .where('person', 'in', keys)
        .orderBy('person')
        .orderBy('position'),
    );
  }

  async get(refs: readonly EntityRef[]): Promise<ReadonlyMap<EntityRef, Entity>> {
    const rows = await this.#engine.reader
      .selectFrom('entities')
      .select(['ref', 'data'])
      .where('ref', 'in', this.#engine.values(refs))
      .execute();
    return new Map(rows.map((row) => [row.ref as EntityRef, toEntity(row)]));
  }

  list<K extends EntityKind>(
    kind: K,
    page: PageArgs,
    filter: EntityListFilter = {},
    order: EntityOrder = 'name',
  ): Promise<Page<Extract<Entity, { kind: K }>>> {
    const { named, within, placeKind, countryCode, containedIn } = filter;
    const { organizationKind, partOf, organization } = filter;
    let query = this.#engine.reader
      .selectFrom('entities')
      .select(({ selectFrom, val }) => [
        'entities.slug',
        'entities.sort_key',
        'entities.data',
        // Counted only where it decides the order.
        (order === 'mentions'
          ? selectFrom('mentions')
              .select(({ fn }) => fn.countAll<number>().as('times'))
              .whereRef('mentions.entity', '=', 'entities.ref')
              .$asScalar()
          : val<number>(0)
        ).as('mention_count'),
      ])
      .where('entities.kind', '=', kind);
    if (named !== undefined) {
      const words = foldedWords(named).slice(0, mostWords);
      // A name asked for without one letter in it is nobody's.
      if (words.length === 0 && named.trim() !== '') query = query.where('entities.ref', '=', '');
      for (const word of words) {
        query = query.where('entities.ref', 'in', (from) =>
          from
            .selectFrom('entity_words')
            .select('entity_words.ref')
            .where('entity_words.word', '>=', word)
            .where('entity_words.word', '<', word + lastCharacter),
        );
      }
    }
    if (within !== undefined) {
      query = query.where('entities.ref', 'in', this.#placesWithin(within));
    }
    if (placeKind !== undefined) {
      query = query.where('entities.ref', 'in', (from) =>
        from.selectFrom('places').select('places.ref').where('place_kind', '=', placeKind),
      );
    }
    if (countryCode !== undefined) {
      query = query.where('entities.ref', 'in', (from) =>
        from.selectFrom('places').select('places.ref').where('country_code', '=', countryCode),
      );
    }
    if (containedIn !== undefined) {
      query = query.where('entities.ref', 'in', placesInside(entityRef('place', containedIn)));
    }
    if (organizationKind !== undefined) {
      query = query.where('entities.ref', 'in', (from) =>
        from
          .selectFrom('organizations')
          .select('organizations.ref')
          .where('organization_kind', '=', organizationKind),
      );
    }
    if (partOf !== undefined) {
      query = query.where('entities.ref', 'in', (from) =>
        from
          .selectFrom('organizations')
          .select('organizations.ref')
          .where('part_of', '=', entityRef('organization', partOf)),
      );
    }
    if (organization !== undefined) {
      query = query.where('entities.ref', 'in', (from) =>
        from
          .selectFrom('roles')
          .select('roles.person')
          .where('roles.organization', '=', entityRef('organization', organization)),
      );
    }
    const list = {
      name: order === 'name' ? `entities ${kind}` : `entities ${kind} by ${order}`,
      filter,
      rows: query.as('listed'),
      order: order === 'name' ? byName : byMentions,
    };
    return readPage(
      this.#engine.reader,
      list,
      page,
      (row) => toEntity(row) as Extract<Entity, { kind: K }>,
    );
  }

  #placesWithin({ south, west, north, east }: BoundingBox) {
    return this.#engine.reader
      .selectFrom('places')
      .select('places.ref')
      .where('places.latitude', '>=', south)
      .where('places.latitude', '<=', north)
      .where(({ eb, and, or }) => {
        const eastOfWest = eb('places.longitude', '>=', west);
        const westOfEast = eb('places.longitude', '<=', east);
        // A box whose west is further east than its east reaches over the antimeridian.
        return west <= east ? and([eastOfWest, westOfEast]) : or([eastOfWest, westOfEast]);
      });
  }

  /** The places directly inside each, by name. */
  async placesIn(slugs: readonly string[]): Promise<ReadonlyMap<string, readonly Place[]>> {
    const rows = await this.#engine.reader
      .selectFrom('places')
      .innerJoin('entities', 'entities.ref', 'places.ref')
      .select(['places.contained_in as ref', 'entities.data'])
      .where('places.contained_in', 'in', this.#engine.values(refsOf('place', slugs)))
      .orderBy('entities.sort_key')
      .orderBy('entities.slug')
      .execute();
    return groupBySlug(rows, (row) => toEntity(row) as Place);
  }

  /** The organizations directly part of each, by name. */
  async organizationsIn(
    slugs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Organization[]>> {
    const rows = await this.#engine.reader
      .selectFrom('organizations')
      .innerJoin('entities', 'entities.ref', 'organizations.ref')
      .select(['organizations.part_of as ref', 'entities.data'])
      .where('organizations.part_of', 'in', this.#engine.values(refsOf('organization', slugs)))
      .orderBy('entities.sort_key')
      .orderBy('entities.slug')
      .execute();
    return groupBySlug(rows, (row) => toEntity(row) as Organization);
  }

  async rolesOfPeople(slugs: readonly string[]): Promise<ReadonlyMap<string, readonly Role[]>> {
    const rows = await this.#roles(refsOf('person', slugs));
    return groupBySlug(rows, toRole);
  }

  /** In the order of the people's names. */
  async rolesInOrganizations(
    slugs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Role[]>> {
    const rows = await this.#engine.reader
      .selectFrom('roles')
      .innerJoin('entities', 'entities.ref', 'roles.person')
      .select(['roles.organization as ref', 'roles.data'])
      .where('roles.organization', 'in', this.#engine.values(refsOf('organization', slugs)))
      .orderBy('entities.sort_key')
      .orderBy('entities.slug')
      .orderBy('roles.position')
      .execute();
    return groupBySlug(rows, toRole);
  }
}

/** The places inside one, at any depth; not the place itself. */
function placesInside(container: EntityRef) {
  return sql<string>`(
    with recursive inside (ref) as (
      select places.ref from places where places.contained_in = ${container}
      union
      select places.ref from places join inside on places.contained_in = inside.ref
    )
    select inside.ref from inside)`;
}

export function refsOf(kind: EntityKind, slugs: readonly string[]): EntityRef[] {
  return slugs.map((slug) => entityRef(kind, slug));
}

export function toEntity({ data }: { readonly data: string }): Entity {
  return parseRow<Entity>(data);
}

function toRole({ data }: { readonly data: string }): Role {
  return parseRow<Role>(data);
}
