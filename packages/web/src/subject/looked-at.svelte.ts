import type { PageLocation } from '../routing/routes';
import { dayAt, startOf } from '../time/shape';

/** Milliseconds: browsers refuse an address that is changed at every step of a slider. */
const restBefore = 250;

/**
 * What of a story the reader looks at: a day, and an event. Timeline and map share it through the
 * address, so that it can be sent to someone and goes along from one to the other.
 */
export class LookedAt {
  /** The instant at which the day begins; null: the whole time. */
  at = $state<number | null>(null);
  /** Slug of the event that stands open. */
  event = $state<string | null>(null);
  readonly #rest: Readonly<Record<string, string>>;
  readonly #named: string | null;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    { search }: PageLocation,
    /** The name in the query that says what it is of. */ named: string | null,
  ) {
    const { at, event, ...rest } = search;
    this.#named = named;
    // Of the timeline of an event, the event in the query is the subject.
    this.#rest = named === 'event' && event ? { ...rest, event } : rest;
    this.at = startOf(at);
    this.event = named === 'event' ? null : (event ?? null);
  }

  /** The address of another way to see the same, at the same moment. */
  address(path: string, changed: Readonly<Record<string, string | null>> = {}): string {
    const query = new URLSearchParams(this.#rest);
    if (this.at !== null) query.set('at', dayAt(this.at));
    if (this.event && this.#named !== 'event') query.set('event', this.event);
    for (const [name, value] of Object.entries(changed)) {
      if (value === null) query.delete(name);
      else query.set(name, value);
    }
    const text = query.toString();
    return text ? `${path}?${text}` : path;
  }

  /** Writes it into the present address, when the reader has come to rest. */
  note() {
    clearTimeout(this.#resting);
    const { pathname } = location;
    this.#resting = setTimeout(() => {
      if (location.pathname !== pathname) return;
      history.replaceState(history.state, '', this.address(pathname));
    }, restBefore);
  }
}
