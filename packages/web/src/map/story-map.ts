import type { EventLineFragment, PlaceNameFragment } from '../operations/generated/types';
import type { Subject } from '../subject/subject';
import { shapeOf } from '../time/shape';
import { kilometerAt, planePoint } from './projection';
import type { PlanePoint } from './world';

/** A place of a story, with what happens there. */
export interface StoryPlace {
  readonly place: PlaceNameFragment;
  readonly events: readonly EventLineFragment[];
  /** Something happens there, or the text names it. */
  readonly discussed: boolean;
  /** A dispatch was filed there. */
  readonly filed: boolean;
}

export interface LocatedPlace extends StoryPlace {
  readonly point: PlanePoint;
  /** How far it may be from there, in the plane. */
  readonly radius: number;
  /** A country or a region: it has no point where anything happened. */
  readonly area: boolean;
}

/** From one place to the next, in the order of time. */
export interface Step {
  /** Instant; the day on which it began, or may have at the earliest. */
  readonly at: number;
  readonly point: PlanePoint;
  readonly slug: string;
}

export interface StoryMap {
  /** Where most happens first. */
  readonly located: readonly LocatedPlace[];
  readonly unlocated: readonly StoryPlace[];
  /** Events of which no place is told. */
  readonly nowhere: readonly EventLineFragment[];
  readonly track: readonly Step[];
}

/** The places of a timeline's or a map's subject, as far as it says where they are. */
export function storyMap({ events, places, datelines }: Subject): StoryMap {
  const discussed = new Set(places.map(({ slug }) => slug));
  const filed = new Set(datelines.map(({ slug }) => slug));
  const all = new Map([...datelines, ...places].map((place) => [place.slug, place]));
  const story = [...all.values()]
    .map((place): StoryPlace => ({
      place,
      events: events.filter((event) => event.place?.slug === place.slug),
      discussed: discussed.has(place.slug),
      filed: filed.has(place.slug),
    }))
    .sort((a, b) => b.events.length - a.events.length);
  const located = story.flatMap((each) => locatedPlace(each) ?? []);
  return {
    located,
    unlocated: story.filter(({ place }) => !place.coordinates),
    nowhere: events.filter(({ place }) => !place),
    track: trackOf(events, new Map(located.map((each) => [each.place.slug, each]))),
  };
}

function locatedPlace(each: StoryPlace): LocatedPlace | null {
  const { coordinates, kind } = each.place;
  if (!coordinates) return null;
  const point = planePoint(coordinates);
  return {
    ...each,
    point,
    radius: coordinates.precisionKm * kilometerAt(point.y),
    area: kind === 'COUNTRY' || kind === 'REGION',
  };
}

/** What lasts or lies open has no turn among the places, and an area none on a line. */
function trackOf(
  events: readonly EventLineFragment[],
  located: ReadonlyMap<string, LocatedPlace>,
): readonly Step[] {
  const steps: Step[] = [];
  const dated = events.flatMap(({ place, when, status }) => {
    const at = located.get(place?.slug ?? '');
    const shape = when && status !== 'DID_NOT_HAPPEN' ? shapeOf(when) : null;
    if (!at || at.area || !shape || shape.form === 'lasting' || shape.from === -Infinity) return [];
    return [{ at: shape.from, point: at.point, slug: at.place.slug }];
  });
  for (const step of dated.sort((a, b) => a.at - b.at)) {
    const last = steps.at(-1)?.point;
    if (last?.x !== step.point.x || last.y !== step.point.y) steps.push(step);
  }
  return steps;
}
