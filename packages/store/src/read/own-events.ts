import type { EntityRef } from '@dateline/model';
import { sql, type RawBuilder } from 'kysely';
import type { Engine } from '../engine';

/** Each root place and all places inside it, at any depth, as rows of `root` and `ref`. */
export function placesInside(
  engine: Engine,
  roots: readonly EntityRef[],
): RawBuilder<{ root: string; ref: string }> {
  return sql<{ root: string; ref: string }>`(
    with recursive within (root, ref) as (
      select value, value from ${engine.valuesTable(roots)} as roots
      union
      select within.root, places.ref from places join within on places.contained_in = within.ref
    )
    select root, ref from within)`;
}

/**
 * The events that an entity has to do with, as rows of `key` and `event`: those that it took part
 * in, those that happened in a place or inside it, an event itself and its parts.
 */
export function ownEvents(
  engine: Engine,
  refs: readonly EntityRef[],
): RawBuilder<{ key: string; event: string }> {
  const keys = engine.values(refs);
  const places = refs.filter((ref) => ref.startsWith('places/'));
  return sql<{ key: string; event: string }>`(
    select entity as key, event from event_participants where entity in ${keys}
    union select part_of as key, ref as event from events where part_of in ${keys}
    union select ref as key, ref as event from events where ref in ${keys}
    union select inside.root as key, events.ref as event
      from events join ${placesInside(engine, places)} as inside on inside.ref = events.place)`;
}
