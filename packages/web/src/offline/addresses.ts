import { operationHashes, type OperationData, type Question } from '../operations/keys';
import { isMissing, matchAddress } from '../routing/routes';

/** What a page of a collection is about, as far as keeping it needs to know. */
export interface Subject {
  readonly title: string;
  /** Ids of the articles that it lists. */
  readonly parts: readonly string[];
}

/** Whether an id is an article's; anything else that can be kept is a collection of articles. */
export function isArticle(id: string): boolean {
  return id.startsWith('articles/');
}

export function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** The question of the page at an id, or null when there is no such page. */
export function pageQuestion(id: string): Question | null {
  return matchAddress(`/${id}`, new URLSearchParams())?.question ?? null;
}

/** The hash by which this build fetches what has this id. */
export function hashOf(id: string): string | null {
  return isArticle(id) ? operationHashes.ArticleClosure : (pageQuestion(id)?.hash ?? null);
}

interface Listing {
  readonly name?: string;
  readonly title?: string;
  /** A story's. */
  readonly articles?: { readonly nodes: readonly { readonly slug: string }[] };
  /** An entity's. */
  readonly appearances?: {
    readonly nodes: readonly { readonly article: { readonly slug: string } }[];
  };
}

/** What a page's answer is about; null when the server has no such page. */
export function subjectOf({ name }: Question, data: unknown): Subject | null {
  if (isMissing(name, data as OperationData[typeof name])) return null;
  const [subject] = Object.values(data as Record<string, Listing | string>).filter(
    (value): value is Listing => typeof value === 'object',
  );
  if (!subject) return null;
  const listed =
    subject.articles?.nodes ?? subject.appearances?.nodes.map(({ article }) => article) ?? [];
  return {
    title: subject.title ?? subject.name ?? '',
    parts: listed.map(({ slug }) => `articles/${slug}`),
  };
}
