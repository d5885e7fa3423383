import { stands, type Anchor } from '../marks/anchor';
import { kindOf, pathOf, type EntityKind, type Named } from '../marks/kind';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';

type Article = Pick<
  ArticlePageFieldsFragment,
  | 'id'
  | 'people'
  | 'places'
  | 'organizations'
  | 'events'
  | 'quotes'
  | 'mentions'
  | 'disagreements'
  | 'dateline'
>;
type ArticleEvent = Article['events'][number];
type ArticleQuote = Article['quotes'][number];

/** A part that the entity has in an event, or an event that was in the place. */
export interface Deed {
  readonly event: ArticleEvent;
  /** In plain words; null when the text gives none. */
  readonly role: string | null;
  readonly anchor: Anchor | null;
}

/** A post held on the day of the dispatch. */
export interface Post {
  readonly title: string;
  readonly organization: Named | null;
  readonly anchor: Anchor | null;
}

/** Everything that one article says of one entity, gathered from the article's own data. */
export interface Dossier {
  readonly entity: Named;
  readonly kind: EntityKind;
  readonly path: string;
  readonly summary: string | null;
  readonly posts: readonly Post[];
  /** EDTF day that the posts are held as of. */
  readonly asOf: string | null;
  readonly place: Article['places'][number] | null;
  readonly organization: Article['organizations'][number] | null;
  readonly event: ArticleEvent | null;
  readonly says: readonly { readonly quote: ArticleQuote; readonly anchor: Anchor | null }[];
  readonly does: readonly Deed[];
  /** What sources answer differently about it, or it from others. */
  readonly disputes: Article['disagreements'];
  readonly mentions: readonly Anchor[];
}

/** Gathers what `article` says of the entity at `path`, or null when it is not in it. */
export function dossierOf(article: Article, path: string): Dossier | null {
  const person = article.people.find((each) => pathOf(each) === path) ?? null;
  const place = article.places.find((each) => pathOf(each) === path) ?? null;
  const organization = article.organizations.find((each) => pathOf(each) === path) ?? null;
  const event = article.events.find((each) => pathOf(each) === path) ?? null;
  const entity = person ?? place ?? organization ?? event;
  if (!entity) return null;
  return {
    entity,
    kind: kindOf(entity),
    path,
    summary: entity.summary,
    posts: (person?.roles ?? []).map((role) => ({
      title: role.title,
      organization: role.organization,
      anchor: anchorIn(article, role.evidence),
    })),
    asOf: article.dateline?.date ?? null,
    place,
    organization,
    event,
    says: article.quotes
      .filter((quote) => pathOf(event ? (quote.event ?? quote.speaker) : quote.speaker) === path)
      .map((quote) => ({ quote, anchor: anchorIn(article, quote.evidence) })),
    does: event ? [] : deedsOf(article, path),
    disputes: article.disagreements.filter(
      ({ about, positions }) =>
        (about && pathOf(about) === path) ||
        positions.some(({ heldBy }) => heldBy.some((holder) => pathOf(holder) === path)),
    ),
    mentions: article.mentions.filter((mention) => pathOf(mention.entity) === path),
  };
}

function deedsOf(article: Article, path: string): Deed[] {
  return article.events.flatMap((event) => {
    const parts = event.participants.filter((each) => pathOf(each.entity) === path);
    // Of several parts in an event, the one that this article tells of.
    const part = parts.find((each) => anchorIn(article, each.evidence)) ?? parts[0];
    const here = event.place && pathOf(event.place) === path;
    if (!part && !here) return [];
    const anchor = anchorIn(article, part?.evidence ?? []) ?? anchorIn(article, event.evidence);
    return [{ event, role: part?.role ?? null, anchor }];
  });
}

/** Where this article's own text says it, if it still does. */
export function anchorIn(
  article: Pick<Article, 'id'>,
  evidence: Article['quotes'][number]['evidence'],
): Anchor | null {
  return evidence.find((each) => each.article.id === article.id && stands(each.status)) ?? null;
}
