import type { EntityKind } from '../address';
import type { Coordinates } from '../entity';

/** What `whereWhen` needs to know of an article; any richer shape will do. */
export interface WhereWhenInput {
  /** How many blocks the text has. */
  readonly blocks: number;
  /** In any order. */
  readonly mentions: readonly {
    readonly block: number;
    readonly start: number;
    readonly kind: EntityKind;
    readonly slug: string;
  }[];
  readonly events: readonly {
    readonly slug: string;
    /** Where this article's words report it. */
    readonly evidence: readonly { readonly block: number; readonly start: number }[];
    readonly placeSlug: string | null;
    readonly when: WhereWhenTime | null;
  }[];
  readonly places: readonly {
    readonly slug: string;
    readonly name: string;
    readonly coordinates: Coordinates | null;
    /** Slug of the place that it lies in. */
    readonly containedIn?: string | null;
  }[];
  /** Slug of the place where the article was filed. */
  readonly datelinePlace?: string | null;
}

/** Instants are RFC 3339 in UTC, as in `EventTime`. */
export interface WhereWhenTime {
  readonly edtf: string;
  readonly earliest: string;
  readonly latest: string;
  /** The time as the reader is to see it, when the caller has it. */
  readonly display?: string;
}

export interface WhereWhenPlace {
  readonly slug: string;
  readonly name: string;
  readonly coordinates: Coordinates | null;
}

/** Where and when the story is at one block. */
export interface WhereWhenStop {
  readonly block: number;
  readonly place: WhereWhenPlace | null;
  readonly when: WhereWhenTime | null;
  /** Slug of the event that the block tells of. */
  readonly event: string | null;
  /** True when the block itself says neither where nor when, and the story is still where it was. */
  readonly carried: boolean;
  /** True when the place is only where the article was filed: nothing has been said of a place yet. */
  readonly dateline: boolean;
}

export interface WhereWhen {
  /** From the first to the last dated event, open-ended ones left out; null when none is dated. */
  readonly extent: { readonly earliest: string; readonly latest: string } | null;
  /** One for each block, in order. */
  readonly stops: readonly WhereWhenStop[];
}

/** The place and time that the story is at, block by block, and how far its events reach in time. */
export function whereWhen(input: WhereWhenInput): WhereWhen {
  const places = new Map(input.places.map((place) => [place.slug, place]));
  const filedAt = shown(places.get(input.datelinePlace ?? ''));
  const stops: WhereWhenStop[] = [];
  let at: Pick<WhereWhenStop, 'place' | 'when' | 'event' | 'dateline'> = {
    place: filedAt,
    when: null,
    event: null,
    dateline: filedAt !== null,
  };
  for (let block = 0; block < input.blocks; block += 1) {
    const own = ownStop(block, input, places);
    // An event without time and place (a war, as the background of it all) moves nothing.
    const carried = own.place === null && own.when === null;
    if (!carried) {
      at = {
        // Another event of the same day is not known to have been in the same place.
        place: own.place,
        when: own.event === null ? at.when : own.when,
        // A place alone is not known to be where the event before was.
        event: own.event,
        dateline: false,
      };
    }
    stops.push({ block, ...at, carried });
  }
  return { extent: extentOf(input.events), stops };
}

type Places = ReadonlyMap<string, WhereWhenInput['places'][number]>;

/** What the block itself says: its first event, and the place of that event or of its mentions. */
function ownStop(block: number, input: WhereWhenInput, places: Places) {
  const events = input.events
    .flatMap((event) =>
      event.evidence.filter((one) => one.block === block).map(({ start }) => ({ start, event })),
    )
    // Of two that are told by the same words, the one that says where or when it was.
    .sort((a, b) => a.start - b.start || saysNothing(a.event) - saysNothing(b.event))
    .map(({ event }) => event);
  // What the first event leaves open the next ones must not fill in: they are elsewhere.
  const [event = null, ...later] = events;
  const elsewhere = new Set(later.map((other) => other.placeSlug));
  return {
    event: event?.slug ?? null,
    when: event?.when ?? null,
    place:
      shown(places.get(event?.placeSlug ?? '')) ?? mentionedPlace(block, elsewhere, input, places),
  };
}

function saysNothing({ when, placeSlug }: WhereWhenInput['events'][number]): number {
  return Number(when === null && placeSlug === null);
}

/**
 * The innermost located place that the block names, but for those that belong to its later
 * events (`elsewhere`); of equals the more precise, then the first.
 */
function mentionedPlace(
  block: number,
  elsewhere: ReadonlySet<string | null>,
  input: WhereWhenInput,
  places: Places,
): WhereWhenPlace | null {
  const located = input.mentions
    .filter((mention) => mention.block === block && mention.kind === 'place')
    .filter((mention) => !elsewhere.has(mention.slug))
    .sort((a, b) => a.start - b.start)
    .map((mention) => places.get(mention.slug))
    .filter((place) => place !== undefined)
    .filter((place) => place.coordinates !== null);
  const [innermost] = located.sort(
    (a, b) =>
      depth(b.slug, places) - depth(a.slug, places) ||
      (a.coordinates?.precisionKm ?? 0) - (b.coordinates?.precisionKm ?? 0),
  );
  return shown(innermost);
}

/** How many places lie around it. */
function depth(slug: string, places: Places): number {
  const around = new Set<string>();
  let outer = places.get(slug)?.containedIn;
  while (outer != null && !around.has(outer)) {
    around.add(outer);
    outer = places.get(outer)?.containedIn;
  }
  return around.size;
}

function shown(place: WhereWhenInput['places'][number] | undefined): WhereWhenPlace | null {
  if (place === undefined) return null;
  return { slug: place.slug, name: place.name, coordinates: place.coordinates };
}

function extentOf(events: WhereWhenInput['events']): WhereWhen['extent'] {
  const times = events
    .map((event) => event.when)
    .filter((when) => when !== null)
    .filter((when) => !when.earliest.startsWith('0001') && !when.latest.startsWith('9999'));
  const earliest = times.map((time) => time.earliest).sort()[0];
  const latest = times
    .map((time) => time.latest)
    .sort()
    .at(-1);
  return earliest === undefined || latest === undefined ? null : { earliest, latest };
}
