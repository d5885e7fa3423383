import type { EntityRef } from '../address';
import type { Article, Disagreement, Quote } from '../article';
import type { Event, Role } from '../entity';
import type { EventTime } from '../event-time';
import type { Library } from '../library/library';
import { displayEdtf } from '../time/display-edtf';
import { change, type FactChange, orphaned, told } from './fact-change';
import { disagreementChanges } from './disagreement-changes';
import { matchQuotes } from './match-quotes';

/**
 * What two revisions of one article tell differently. Words that only moved and quotes that were
 * only renumbered are no change. The time and participants of an event that was added or removed
 * are not told as well.
 *
 * @param before a library of one article and the facts that its words support.
 * @param after the same for a later revision.
 */
export function factChanges(before: Library, after: Library): readonly FactChange[] {
  const context = new Comparison(before, after);
  const [old] = before.articles;
  const [now] = after.articles;
  return [
    ...(old && now ? context.article(old, now) : []),
    ...context.quotes(old?.quotes ?? [], now?.quotes ?? []),
    ...context.disagreements(old?.disagreements ?? [], now?.disagreements ?? []),
    ...context.events(),
    ...context.roles(),
    ...context.mentions(old, now),
    ...context.entities(),
  ];
}

class Comparison {
  readonly #names: ReadonlyMap<string, string>;
  readonly #language: string;

  constructor(
    private readonly before: Library,
    private readonly after: Library,
  ) {
    this.#names = new Map(
      [...entitiesOf(before), ...entitiesOf(after)].map(([ref, one]) => [ref, one.name]),
    );
    this.#language = after.articles[0]?.language ?? before.articles[0]?.language ?? 'en';
  }

  article(old: Article, now: Article): readonly FactChange[] {
    const words = (article: Article) => `${article.wordCount} words`;
    const texts = (article: Article) => JSON.stringify(article.blocks);
    return [
      ...told('article', 'Headline', null, old.headline, now.headline),
      ...told('article', 'Description', null, old.description, now.description),
      ...told('article', 'Retraction', null, old.retraction?.reason, now.retraction?.reason),
      ...(texts(old) === texts(now)
        ? []
        : [change('changed', 'text', 'Text', null, words(old), words(now))]),
    ];
  }

  quotes(old: readonly Quote[], now: readonly Quote[]): readonly FactChange[] {
    return matchQuotes(old, now).flatMap(([was, is]): readonly FactChange[] => {
      const one = is ?? was;
      if (one === null) return [];
      const subject = `Quote of ${this.#name(one.speaker)}`;
      const before = was && this.#quote(was);
      const after = is && this.#quote(is);
      return [
        ...told('quote', subject, one.id, before, after),
        ...orphaned('quote', subject, one.id, was, is),
      ];
    });
  }

  disagreements(old: readonly Disagreement[], now: readonly Disagreement[]): readonly FactChange[] {
    return disagreementChanges(old, now, (ref) => this.#name(ref));
  }

  events(): readonly FactChange[] {
    return paired(this.before.events, this.after.events, (event) => event.slug).flatMap(
      ([was, is]): readonly FactChange[] => {
        const one = is ?? was;
        if (one === undefined) return [];
        const address = `events/${one.slug}`;
        const before = was && this.#event(was);
        const after = is && this.#event(is);
        const changes = told('event', one.name, address, before, after);
        if (!was || !is) return changes;
        return [
          ...changes,
          ...orphaned('event', one.name, address, was, is),
          ...this.#time(is, was.when, is.when),
          ...this.#participants(was, is),
        ];
      },
    );
  }

  roles(): readonly FactChange[] {
    return paired(this.before.roles, this.after.roles, (role) => role.id).flatMap(
      ([was, is]): readonly FactChange[] => {
        const one = is ?? was;
        if (one === undefined) return [];
        const subject = `Role of ${this.#name(`people/${one.person}`)}`;
        const address = `people/${one.person}`;
        return [
          ...told('role', subject, address, was && this.#role(was), is && this.#role(is)),
          ...orphaned('role', subject, address, was, is),
        ];
      },
    );
  }

  /** Mentions are counted by name and words: where they stand is no fact. */
  mentions(old: Article | undefined, now: Article | undefined): readonly FactChange[] {
    const counts = new Map<string, { entity: EntityRef; exact: string; surplus: number }>();
    for (const [article, step] of [
      [old, -1],
      [now, 1],
    ] as const) {
      for (const { entity, exact } of article?.mentions ?? []) {
        const key = JSON.stringify([entity, exact]);
        const count = counts.get(key) ?? { entity, exact, surplus: 0 };
        counts.set(key, { ...count, surplus: count.surplus + step });
      }
    }
    return [...counts.values()].flatMap(({ entity, exact, surplus }) => {
      const subject = `Mention of ${this.#name(entity)}`;
      const one =
        surplus > 0
          ? change('added', 'mention', subject, entity, null, exact)
          : change('removed', 'mention', subject, entity, exact, null);
      return Array.from({ length: Math.abs(surplus) }, () => one);
    });
  }

  entities(): readonly FactChange[] {
    const isNoEvent = ([ref]: readonly [string, unknown]) => !ref.startsWith('events/');
    const old = new Map(entitiesOf(this.before).filter(isNoEvent));
    const now = new Map(entitiesOf(this.after).filter(isNoEvent));
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((ref) => {
      const was = old.get(ref);
      const is = now.get(ref);
      if (was && is) {
        const same = JSON.stringify(was) === JSON.stringify(is);
        const [before, after] = [entityWords(was), entityWords(is)];
        return same ? [] : [change('changed', 'entity', is.name, ref, before, after)];
      }
      return told('entity', this.#name(ref), ref, was?.name, is?.name);
    });
  }

  #time(event: Event, was: EventTime | null, is: EventTime | null): readonly FactChange[] {
    const subject = `Time of ${event.name}`;
    const address = `events/${event.slug}`;
    const before = was && displayEdtf(was.edtf, this.#language, was.phrase);
    const after = is && displayEdtf(is.edtf, this.#language, is.phrase);
    if (!was || !is) return told('event-time', subject, address, before, after);
    const lost = orphaned('event-time', subject, address, was, is);
    if (was.edtf === is.edtf) {
      return [...told('event-time', subject, address, was.phrase, is.phrase), ...lost];
    }
    return [change(directionOf(was, is), 'event-time', subject, address, before, after), ...lost];
  }

  #participants(was: Event, is: Event): readonly FactChange[] {
    return paired(was.participants, is.participants, (one) =>
      JSON.stringify([one.entity, one.role]),
    ).flatMap(([old, now]): readonly FactChange[] => {
      const one = now ?? old;
      if (one === undefined) return [];
      const subject = `${this.#name(one.entity)} in ${is.name}`;
      const words = (part: typeof old) => part && (part.role ?? 'present');
      return [
        ...told('participation', subject, one.entity, words(old), words(now)),
        ...orphaned('participation', subject, one.entity, old, now),
      ];
    });
  }

  #quote({ text, mode, via, speaker, speakerRole, event }: Quote): string {
    const role = [...this.before.roles, ...this.after.roles].find((one) => one.id === speakerRole);
    const details = [
      mode,
      this.#name(speaker),
      role?.title ?? speakerRole,
      via,
      event === null ? null : `at ${this.#name(`events/${event}`)}`,
    ];
    return `${mode === 'indirect' ? text : `“${text}”`} (${joined(details)})`;
  }

  #event({ name, eventKind, status, place, partOf, precededBy, summary }: Event): string {
    return joined([
      name,
      eventKind,
      status,
      place === null ? null : `in ${this.#name(`places/${place.slug}`)}`,
      partOf === null ? null : `part of ${this.#name(`events/${partOf}`)}`,
      ...precededBy.map((slug) => `after ${this.#name(`events/${slug}`)}`),
      summary,
    ]);
  }

  #role({ title, organization, start, end }: Role): string {
    return joined([
      title,
      organization === null ? null : this.#name(`organizations/${organization}`),
      start === null ? null : `from ${displayEdtf(start, this.#language)}`,
      end === null ? null : `until ${displayEdtf(end, this.#language)}`,
    ]);
  }

  #name(ref: string): string {
    return this.#names.get(ref) ?? ref;
  }
}

/** Whether a time lies within the one before, or around it; else it is another time. */
function directionOf(was: EventTime, is: EventTime): 'narrowed' | 'widened' | 'changed' {
  if (was.earliest === is.earliest && was.latest === is.latest) return 'changed';
  if (was.earliest <= is.earliest && is.latest <= was.latest) return 'narrowed';
  if (is.earliest <= was.earliest && was.latest <= is.latest) return 'widened';
  return 'changed';
}

function paired<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [T | undefined, T | undefined])[] {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const now = new Map(after.map((one) => [keyOf(one), one]));
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => [old.get(key), now.get(key)]);
}

type NamedEntity = { readonly name: string; readonly summary: string | null };

function entitiesOf(library: Library): readonly (readonly [string, NamedEntity])[] {
  return (['people', 'organizations', 'places', 'events'] as const).flatMap((collection) =>
    library[collection].map((one) => [`${collection}/${one.slug}`, one] as const),
  );
}

function entityWords({ name, summary }: NamedEntity): string {
  return joined([name, summary]);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ');
}
