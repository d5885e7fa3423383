import type { Article, Contribution, Disagreement, Mention, Quote } from '../article';
import type { Event, Participation, Role } from '../entity';
import type { EventTime } from '../event-time';
import type { Evidence } from '../evidence';
import type { TextAlignment } from '../evidence/align-text';
import { reanchor, type Reanchored, reanchorSpan } from '../evidence/reanchor';
import type { Library } from '../library/library';
import { bySpan } from '../text/span';
import { type AnchorOutcome, anchoredWords, type FactRef } from './anchor-outcome';

/** Stands between the parts of a quote that the text breaks in two. */
const betweenParts = ' … ';

/** Carries the facts of one article over to its new text, and notes how each span fared. */
export class FactAnchoring {
  readonly outcomes: AnchorOutcome[] = [];
  /** A fact without words of its own shares the evidence of another; it keeps sharing it. */
  readonly #done = new Map<Evidence, Map<string, Reanchored>>();
  readonly #names: ReadonlyMap<string, string>;

  constructor(
    private readonly alignment: TextAlignment,
    library: Library,
  ) {
    this.#names = new Map([
      ...library.people.map((one) => [`people/${one.slug}`, one.name] as const),
      ...library.organizations.map((one) => [`organizations/${one.slug}`, one.name] as const),
      ...library.places.map((one) => [`places/${one.slug}`, one.name] as const),
      ...library.events.map((one) => [`events/${one.slug}`, one.name] as const),
    ]);
  }

  /** The mentions whose words are found; the text has no place for the others. */
  mentions(article: Article): readonly Mention[] {
    const mentions = article.mentions.flatMap((mention): Mention[] => {
      const { outcome, span } = reanchorSpan(this.alignment, mention);
      const after = span && { ...span, exact: mention.exact };
      this.outcomes.push({
        fact: {
          kind: 'mention',
          id: mention.id,
          entity: mention.entity,
          label: `Mention of ${this.#name(mention.entity)}`,
        },
        outcome,
        before: anchoredWords(mention),
        after,
        reworded: false,
      });
      if (span === null) return [];
      if (outcome === 'kept') return [mention];
      const id = `${article.slug}@${span.block}:${span.start}-${span.end}`;
      return [{ ...mention, ...span, id }];
    });
    return mentions.sort(bySpan);
  }

  /** All quotes, in text order; those without a place stay behind the one that they followed. */
  quotes(article: Article): readonly Quote[] {
    let last = { block: 0, start: 0, end: 0 };
    return article.quotes
      .map((quote) => {
        const held = quote.mode === 'indirect' ? [] : quote.text.split(betweenParts);
        const label = `Quote of ${this.#name(quote.speaker)}`;
        const evidence = this.#evidence(
          quote.evidence,
          { kind: 'quote', id: quote.id, label },
          held,
        );
        last = evidence.find(isFound) ?? last;
        return { quote: evidence === quote.evidence ? quote : { ...quote, evidence }, at: last };
      })
      .sort((a, b) => bySpan(a.at, b.at))
      .map(({ quote }) => quote);
  }

  disagreements(article: Article): readonly Disagreement[] {
    return mapped(article.disagreements, (disagreement) => {
      const { id } = disagreement;
      const positions = mapped(disagreement.positions, (claim) => {
        const holders = claim.heldBy.map((holder) => this.#name(holder)).join(', ');
        const label = `Claim of ${holders}`;
        return withEvidence(
          claim,
          this.#evidence(claim.evidence, { kind: 'disagreement', id, label }),
        );
      });
      return positions === disagreement.positions ? disagreement : { ...disagreement, positions };
    });
  }

  contributions(article: Article): readonly Contribution[] {
    return mapped(article.contributions, (contribution) => {
      const { person } = contribution;
      const label = `Contribution of ${this.#name(`people/${person}`)}`;
      return withEvidence(
        contribution,
        this.#evidence(contribution.evidence, { kind: 'contribution', person, label }),
      );
    });
  }

  event(event: Event): Event {
    const { slug, name } = event;
    const evidence = this.#evidence(event.evidence, { kind: 'event', event: slug, label: name });
    const when = event.when && this.#time(event, event.when);
    const place = event.place && this.#place(event, event.place);
    const participants = mapped(event.participants, (one) => this.#participation(event, one));
    const same =
      evidence === event.evidence &&
      when === event.when &&
      place === event.place &&
      participants === event.participants;
    return same ? event : { ...event, evidence, when, place, participants };
  }

  role(role: Role): Role {
    const label = `${this.#name(`people/${role.person}`)}, ${role.title}`;
    return withEvidence(role, this.#evidence(role.evidence, { kind: 'role', id: role.id, label }));
  }

  #time(event: Event, when: EventTime): EventTime {
    const fact: FactRef = {
      kind: 'event-time',
      event: event.slug,
      label: `Time of ${event.name}`,
    };
    const held = when.phrase === null ? [] : [when.phrase];
    return withEvidence(when, this.#evidence(when.evidence, fact, held));
  }

  #place(event: Event, place: NonNullable<Event['place']>): NonNullable<Event['place']> {
    const label = `Place of ${event.name}`;
    return withEvidence(
      place,
      this.#evidence(place.evidence, {
        kind: 'event-place',
        event: event.slug,
        place: place.slug,
        label,
      }),
    );
  }

  #participation(event: Event, participation: Participation): Participation {
    const { entity, role } = participation;
    const label = `${this.#name(entity)} in ${event.name}`;
    return withEvidence(
      participation,
      this.#evidence(participation.evidence, {
        kind: 'participation',
        event: event.slug,
        entity,
        role,
        label,
      }),
    );
  }

  /** @param held words that must stay letter by letter in the evidence that has them. */
  #evidence(
    all: readonly Evidence[],
    fact: FactRef,
    held: readonly string[] = [],
  ): readonly Evidence[] {
    return mapped(all, (evidence) => {
      if (evidence.article !== this.alignment.before.article) return evidence;
      const heldHere = held.filter((words) => evidence.exact.includes(words));
      const { outcome, evidence: after, reworded } = this.#reanchored(evidence, heldHere);
      this.outcomes.push({
        fact,
        outcome,
        before: anchoredWords(evidence),
        after: isFound(after) ? anchoredWords(after) : null,
        reworded,
      });
      return after;
    });
  }

  #reanchored(evidence: Evidence, held: readonly string[]): Reanchored {
    const key = JSON.stringify(held);
    const known = this.#done.get(evidence) ?? new Map<string, Reanchored>();
    this.#done.set(evidence, known);
    const done = known.get(key) ?? reanchor(this.alignment, evidence, held);
    known.set(key, done);
    return done;
  }

  #name(ref: string): string {
    return this.#names.get(ref) ?? ref;
  }
}

function isFound(evidence: Evidence): boolean {
  return evidence.status === 'anchored' || evidence.status === 'moved';
}

/** The same list when nothing in it changed, so that what did not change stays the same object. */
function mapped<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((one, index) => one === list[index]) ? list : changed;
}

function withEvidence<T extends { readonly evidence: readonly Evidence[] }>(
  fact: T,
  evidence: readonly Evidence[],
): T {
  return evidence === fact.evidence ? fact : { ...fact, evidence };
}
