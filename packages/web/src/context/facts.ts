import { sentences } from '@dateline/model/browser';
import { stands, type Anchor } from '../marks/anchor';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';

type Article = Pick<
  ArticlePageFieldsFragment,
  'id' | 'language' | 'blocks' | 'people' | 'events' | 'quotes' | 'contributions' | 'disagreements'
>;
type ArticleEvent = Article['events'][number];
type Person = Article['people'][number];
type Disagreement = Article['disagreements'][number];

/** Something that an article's words state; `anchor` is where these words stand. */
export type Fact = { readonly anchor: Anchor } & (
  | { readonly kind: 'event'; readonly event: ArticleEvent }
  | { readonly kind: 'when'; readonly event: ArticleEvent }
  | { readonly kind: 'where'; readonly event: ArticleEvent }
  | {
      readonly kind: 'part';
      readonly event: ArticleEvent;
      readonly part: ArticleEvent['participants'][number];
    }
  | { readonly kind: 'post'; readonly person: Person; readonly role: Person['roles'][number] }
  | { readonly kind: 'said'; readonly quote: Article['quotes'][number] }
  | {
      readonly kind: 'claim';
      readonly disagreement: Disagreement;
      readonly claim: Disagreement['positions'][number];
    }
  | { readonly kind: 'byline'; readonly contribution: Article['contributions'][number] }
);

/** A sentence of a block, with what it states. */
export interface SentenceFacts {
  readonly anchor: Anchor;
  readonly text: string;
  readonly facts: readonly Fact[];
}

type Evidence = Article['quotes'][number]['evidence'];

/**
 * The sentences of a block that state something, in the order of the text. A fact whose words
 * reach over several sentences is stated by each of them. In a sentence an event stands before
 * its time, its place and who took part.
 */
export function factsIn(article: Article, block: number): readonly SentenceFacts[] {
  const text = article.blocks.find(({ index }) => index === block)?.text ?? '';
  const facts = [...factsOf(article)].filter(({ anchor }) => anchor.block === block);
  return sentences(text, article.language).flatMap(({ start, end }) => {
    const stated = once(facts.filter(({ anchor }) => anchor.start < end && anchor.end > start));
    if (stated.length === 0) return [];
    const words = text.slice(start, end).trimEnd();
    return [{ anchor: { block, start, end: start + words.length }, text: words, facts: stated }];
  });
}

/** Every fact of an article, once for each stretch of words that states it. */
function* factsOf(article: Article): Iterable<Fact> {
  const anchors = (evidence: Evidence) =>
    evidence.filter((each) => each.article.id === article.id && stands(each.status));
  for (const event of article.events) {
    for (const anchor of anchors(event.evidence)) yield { kind: 'event', anchor, event };
    for (const anchor of anchors(event.when?.evidence ?? [])) yield { kind: 'when', anchor, event };
    for (const anchor of anchors(event.placeEvidence)) yield { kind: 'where', anchor, event };
    for (const part of event.participants) {
      for (const anchor of anchors(part.evidence)) yield { kind: 'part', anchor, event, part };
    }
  }
  for (const quote of article.quotes) {
    for (const anchor of anchors(quote.evidence)) yield { kind: 'said', anchor, quote };
  }
  for (const disagreement of article.disagreements) {
    for (const claim of disagreement.positions) {
      for (const anchor of anchors(claim.evidence)) {
        yield { kind: 'claim', anchor, disagreement, claim };
      }
    }
  }
  for (const person of article.people) {
    for (const role of person.roles) {
      for (const anchor of anchors(role.evidence)) yield { kind: 'post', anchor, person, role };
    }
  }
  for (const contribution of article.contributions) {
    for (const anchor of anchors(contribution.evidence)) {
      yield { kind: 'byline', anchor, contribution };
    }
  }
}

/** A fact that several words of one sentence state is told once, by the first of them. */
function once(facts: readonly Fact[]): readonly Fact[] {
  const known = new Map<string, Fact>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const before = known.get(key);
    if (!before || fact.anchor.start < before.anchor.start) known.set(key, fact);
  }
  return [...known.values()];
}

/** Tells one fact from another. */
export function keyOf(fact: Fact): string {
  switch (fact.kind) {
    case 'part':
      return `part ${fact.event.slug} ${fact.part.entity.id}`;
    case 'post':
      return `post ${fact.role.id}`;
    case 'said':
      return `said ${fact.quote.id}`;
    case 'claim':
      return `claim ${fact.disagreement.id} ${fact.claim.text}`;
    case 'byline':
      return `byline ${fact.contribution.kind} ${fact.contribution.person.id}`;
    default:
      return `${fact.kind} ${fact.event.slug}`;
  }
}

/** How many facts a block states, each once. */
export function countOf(sentences: readonly SentenceFacts[]): number {
  return new Set(sentences.flatMap(({ facts }) => facts.map(keyOf))).size;
}
