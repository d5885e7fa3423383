import { entityRef, type EntityRef, type Event } from '@dateline/model';
import { sql } from 'kysely';
import type { Engine } from '../engine';
import type { Neighbors } from '../store';
import { refsOf, toEntity } from './entities';

/** So many on each side. */
const mostOnEachSide = 10;

interface TimedRow {
  readonly storyline: string;
  readonly ref: string;
  readonly part_of: string | null;
}

/**
 * What came just before and just after events in the storylines that they belong to, by time.
 * What is part of an event, or what it is part of, is neither before nor after it.
 */
export async function neighborsOf(
  engine: Engine,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, Neighbors>> {
  const { reader } = engine;
  const refs = refsOf('event', slugs);
  const storylines = await reader
    .selectFrom('article_entities')
    .innerJoin('article_storylines', 'article_storylines.article', 'article_entities.article')
    .select(['article_entities.entity', 'article_storylines.storyline'])
    .where('article_entities.entity', 'in', engine.values(refs))
    .distinct()
    .execute();
  // One small row for each event of a storyline: the window around each is found here, not there.
  const { rows } = await sql<TimedRow>`
    select told.storyline, events.ref, events.part_of from (
      select distinct article_storylines.storyline, article_entities.entity
      from article_storylines
      join article_entities on article_entities.article = article_storylines.article
      where article_storylines.storyline in ${engine.values([
        ...new Set(storylines.map(({ storyline }) => storyline)),
      ])}
    ) as told
    join events on events.ref = told.entity
    where events.earliest is not null
    order by events.sort_earliest, events.sort_latest, events.slug`.execute(reader);
  const around = new Map(
    refs.map((ref) => {
      const own = new Set(
        storylines.filter(({ entity }) => entity === ref).map(({ storyline }) => storyline),
      );
      return [
        ref,
        windowAround(
          ref,
          rows.filter(({ storyline }) => own.has(storyline)),
        ),
      ] as const;
    }),
  );
  const found = await eventsOf(
    engine,
    [...around.values()].flatMap(({ earlier, later }) => [...earlier, ...later]),
  );
  const present = (each: readonly string[]) =>
    each.flatMap((ref) => {
      const event = found.get(ref);
      return event ? [event] : [];
    });
  return new Map(
    slugs.flatMap((slug) => {
      const sides = around.get(entityRef('event', slug));
      if (!sides || sides.earlier.length + sides.later.length === 0) return [];
      return [[slug, { earlier: present(sides.earlier), later: present(sides.later) }] as const];
    }),
  );
}

/** The nearest on each side, nearest first. `rows` are in time order. */
function windowAround(ref: EntityRef, rows: readonly TimedRow[]) {
  const wholes = new Map(rows.map((row) => [row.ref, row.part_of]));
  const isInside = (inner: string, outer: string): boolean => {
    const whole = wholes.get(inner) ?? null;
    return whole !== null && (whole === outer || isInside(whole, outer));
  };
  // Several storylines may tell of the same event.
  const order = [...wholes.keys()];
  const at = order.indexOf(ref);
  if (at < 0) return { earlier: [], later: [] };
  const beside = (each: string) => !isInside(each, ref) && !isInside(ref, each);
  return {
    earlier: order.slice(0, at).filter(beside).slice(-mostOnEachSide).toReversed(),
    later: order
      .slice(at + 1)
      .filter(beside)
      .slice(0, mostOnEachSide),
  };
}

async function eventsOf(engine: Engine, refs: readonly string[]) {
  const rows = await engine.reader
    .selectFrom('entities')
    .select(['ref', 'data'])
    .where('ref', 'in', engine.values([...new Set(refs)]))
    .execute();
  return new Map(rows.map((row) => [row.ref, toEntity(row) as Event]));
}
