import { entityRef, type EntityRef } from '../address';
import type { Article, Disagreement, Mention, Quote } from '../article';
import type { Event, Participation, Role } from '../entity';
import type { Assertion } from '../evidence';
import type { Library } from '../library/library';
import { roleId } from '../role-id';
import { assertFields, assertKnown, timeOf, wordsOf, type Amendment } from './amendment';
import { describeFact, type FactAddress } from './fact-address';
import { ReviewError } from './review-error';

/** What an editor decides about a fact. */
export type Verdict =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'reject' }
  | { readonly kind: 'amend'; readonly amendment: Amendment };

/**
 * The library after an editor has confirmed, amended or rejected a fact. What an editor decides
 * carries the editor's name and is no machine's any more. A rejected fact is gone, and so are
 * the references to it; whom it named stays.
 *
 * @throws {ReviewError} when there is no such fact, or the amendment cannot be
 * @example
 * reviewFact(library, { kind: 'quote', id: 'hangzhou-cease-fire-talks/3' }, { kind: 'confirm' }, 'Ada');
 */
export function reviewFact(
  library: Library,
  fact: FactAddress,
  verdict: Verdict,
  by: string,
): Library {
  const editor: Assertion = { method: 'editor', confidence: null, by };
  switch (fact.kind) {
    case 'mention':
      return inArticles(library, fact, (article) =>
        replaced(article, 'mentions', fact.id, (one) =>
          reviewedMention(library, one, verdict, editor),
        ),
      );
    case 'quote':
      return inArticles(library, fact, (article) =>
        replaced(article, 'quotes', fact.id, (one) => reviewedQuote(library, one, verdict, editor)),
      );
    case 'disagreement':
      return inArticles(library, fact, (article) =>
        replaced(article, 'disagreements', fact.id, (one) =>
          reviewedDisagreement(library, one, verdict, editor),
        ),
      );
    case 'role':
      return reviewRole(library, fact.id, verdict, editor);
    case 'event':
      return reviewEvent(library, fact.slug, verdict, editor);
    case 'participation':
      return reviewParticipation(library, fact, verdict, editor);
  }
}

function unknown(fact: FactAddress): ReviewError {
  return new ReviewError('UNKNOWN_FACT', `There is no ${describeFact(fact)}.`);
}

/** `change` gives null for an article that does not have the fact. */
function inArticles(
  library: Library,
  fact: FactAddress,
  change: (article: Article) => Article | null,
): Library {
  let found = false;
  const articles = library.articles.map((article) => {
    const changed = change(article);
    if (changed === null) return article;
    found = true;
    return changed;
  });
  if (!found) throw unknown(fact);
  return { ...library, articles };
}

function replaced<Name extends 'mentions' | 'quotes' | 'disagreements'>(
  article: Article,
  name: Name,
  id: string,
  review: (fact: Article[Name][number]) => Article[Name][number] | null,
): Article | null {
  const facts: readonly Article[Name][number][] = article[name];
  if (!facts.some((fact) => fact.id === id)) return null;
  return {
    ...article,
    [name]: facts.flatMap((fact) => (fact.id === id ? (review(fact) ?? []) : [fact])),
  };
}

function reviewedMention(
  library: Library,
  mention: Mention,
  verdict: Verdict,
  assertion: Assertion,
): Mention | null {
  if (verdict.kind === 'reject') return null;
  if (verdict.kind === 'confirm') return { ...mention, assertion };
  const { amendment } = verdict;
  assertFields(amendment, ['entity']);
  const { entity = mention.entity } = amendment;
  assertKnown(library, entity);
  return { ...mention, entity, assertion };
}

function reviewedQuote(
  library: Library,
  quote: Quote,
  verdict: Verdict,
  assertion: Assertion,
): Quote | null {
  if (verdict.kind === 'reject') return null;
  if (verdict.kind === 'confirm') return { ...quote, assertion };
  const { amendment } = verdict;
  assertFields(amendment, ['speaker', 'mode', 'text', 'via', 'occasion']);
  const { speaker = quote.speaker, mode = quote.mode, via = quote.via, text } = amendment;
  const { occasion = quote.event } = amendment;
  assertKnown(library, speaker);
  if (occasion !== null) assertKnown(library, entityRef('event', occasion));
  const words = text === undefined ? quote.text : wordsOf('text', text);
  if (mode !== 'indirect' && text !== undefined) {
    const said = quote.evidence.some(({ exact }) =>
      words.split(' … ').every((part) => exact.includes(part)),
    );
    if (!said) {
      throw new ReviewError(
        'BAD_VALUE',
        '`text` does not stand in the quote’s evidence. Give the words as the article has them, or make it indirect.',
      );
    }
  }
  // The office was the former speaker's.
  const speakerRole = speaker === quote.speaker ? quote.speakerRole : null;
  return { ...quote, speaker, speakerRole, mode, text: words, via, event: occasion, assertion };
}

function reviewedDisagreement(
  library: Library,
  disagreement: Disagreement,
  verdict: Verdict,
  assertion: Assertion,
): Disagreement | null {
  if (verdict.kind === 'reject') return null;
  const positions = disagreement.positions.map((claim) => ({ ...claim, assertion }));
  if (verdict.kind === 'confirm') return { ...disagreement, positions };
  const { amendment } = verdict;
  assertFields(amendment, ['question', 'about']);
  const { about = disagreement.about } = amendment;
  if (about !== null) assertKnown(library, about);
  const question =
    amendment.question === undefined
      ? disagreement.question
      : wordsOf('question', amendment.question);
  return { ...disagreement, question, about, positions };
}

function reviewRole(library: Library, id: string, verdict: Verdict, by: Assertion): Library {
  const role = library.roles.find((one) => one.id === id);
  if (role === undefined) throw unknown({ kind: 'role', id });
  const reviewed = reviewedRole(library, role, verdict, by);
  if (reviewed !== null && reviewed.id !== id) {
    if (library.roles.some((one) => one.id === reviewed.id)) {
      throw new ReviewError(
        'BAD_VALUE',
        'The person has that role already. Reject this one instead.',
      );
    }
  }
  return {
    ...library,
    roles: library.roles.flatMap((one) => (one.id === id ? (reviewed ?? []) : [one])),
    articles: library.articles.map((article) =>
      withQuotes(article, (quote) =>
        quote.speakerRole === id ? { ...quote, speakerRole: reviewed?.id ?? null } : quote,
      ),
    ),
  };
}

function reviewedRole(
  library: Library,
  role: Role,
  verdict: Verdict,
  assertion: Assertion,
): Role | null {
  if (verdict.kind === 'reject') return null;
  if (verdict.kind === 'confirm') return { ...role, assertion };
  const { amendment } = verdict;
  assertFields(amendment, ['title', 'organization', 'start', 'end']);
  const title = amendment.title === undefined ? role.title : wordsOf('title', amendment.title);
  const { organization = role.organization, start = role.start, end = role.end } = amendment;
  if (organization !== null) assertKnown(library, entityRef('organization', organization));
  const began = start === null ? null : timeOf(start);
  const ended = end === null ? null : timeOf(end);
  if (began !== null && ended !== null && began.earliest > ended.latest) {
    throw new ReviewError('BAD_VALUE', 'The role ends before it begins. Correct `start` or `end`.');
  }
  const id = roleId(role.person, title, organization);
  return {
    ...role,
    id,
    title,
    organization,
    start: began?.edtf ?? null,
    end: ended?.edtf ?? null,
    assertion,
  };
}

function reviewEvent(library: Library, slug: string, verdict: Verdict, by: Assertion): Library {
  const event = library.events.find((one) => one.slug === slug);
  if (event === undefined) throw unknown({ kind: 'event', slug });
  if (verdict.kind === 'reject') return withoutEvent(library, slug);
  const reviewed =
    verdict.kind === 'confirm'
      ? { ...event, assertion: by }
      : { ...amendedEvent(library, event, verdict.amendment), assertion: by };
  return withEvent(library, reviewed);
}

function amendedEvent(library: Library, event: Event, amendment: Amendment): Event {
  assertFields(amendment, ['name', 'summary', 'eventKind', 'status', 'edtf', 'place']);
  const { summary = event.summary, eventKind = event.eventKind } = amendment;
  const { status = event.status, place } = amendment;
  if (place != null) assertKnown(library, entityRef('place', place));
  return {
    ...event,
    name: amendment.name === undefined ? event.name : wordsOf('name', amendment.name),
    summary,
    eventKind,
    status,
    when: amendment.edtf === undefined ? event.when : amendedTime(event, amendment.edtf),
    place: place === undefined ? event.place : placeOf(event, place),
  };
}

function placeOf(event: Event, slug: string | null): Event['place'] {
  return slug === null ? null : { slug, evidence: event.place?.evidence ?? event.evidence };
}

function amendedTime(event: Event, edtf: string | null): Event['when'] {
  if (edtf === null) return null;
  const { edtf: written, earliest, latest } = timeOf(edtf);
  const { phrase = null, evidence = event.evidence } = event.when ?? {};
  return { edtf: written, earliest, latest, phrase, evidence };
}

function withEvent(library: Library, event: Event): Library {
  return {
    ...library,
    events: library.events.map((one) => (one.slug === event.slug ? event : one)),
  };
}

/** An event that is gone is not mentioned, is no occasion, is in no question, contains nothing and precedes nothing. */
function withoutEvent(library: Library, slug: string): Library {
  const ref = entityRef('event', slug);
  return {
    ...library,
    events: library.events
      .filter((event) => event.slug !== slug)
      .map((event) => {
        const { partOf, precededBy } = event;
        if (partOf !== slug && !precededBy.includes(slug)) return event;
        return {
          ...event,
          partOf: partOf === slug ? null : partOf,
          precededBy: precededBy.filter((earlier) => earlier !== slug),
        };
      }),
    articles: library.articles.map((article) => {
      const mentions = article.mentions.filter(({ entity }) => entity !== ref);
      const disagreements = article.disagreements.map((one) =>
        one.about === ref ? { ...one, about: null } : one,
      );
      const same =
        mentions.length === article.mentions.length &&
        disagreements.every((one, index) => one === article.disagreements[index]);
      const kept = same ? article : { ...article, mentions, disagreements };
      return withQuotes(kept, (quote) =>
        quote.event === slug ? { ...quote, event: null } : quote,
      );
    }),
  };
}

/** The same article, the very same when no quote changes. */
function withQuotes(article: Article, change: (quote: Quote) => Quote): Article {
  const quotes = article.quotes.map(change);
  return quotes.every((quote, index) => quote === article.quotes[index])
    ? article
    : { ...article, quotes };
}

function reviewParticipation(
  library: Library,
  fact: { readonly kind: 'participation'; readonly event: string; readonly entity: EntityRef },
  verdict: Verdict,
  assertion: Assertion,
): Library {
  const event = library.events.find(({ slug }) => slug === fact.event);
  if (!event?.participants.some(({ entity }) => entity === fact.entity)) throw unknown(fact);
  const participants = event.participants.flatMap((one): readonly Participation[] => {
    if (one.entity !== fact.entity) return [one];
    if (verdict.kind === 'reject') return [];
    if (verdict.kind === 'confirm') return [{ ...one, assertion }];
    assertFields(verdict.amendment, ['part']);
    const { part = one.role } = verdict.amendment;
    return [{ ...one, role: part && wordsOf('part', part), assertion }];
  });
  return withEvent(library, { ...event, participants });
}
