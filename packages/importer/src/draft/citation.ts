import type { Citation, Organization } from '@dateline/model';
import type { KnownEntities } from '../known-entities';
import type { ReadArticle, WrittenTime } from '../read/read-result';
import type { NewEntity } from '../recognize/new-entities';
import { freeSlug } from '../slug';

interface CitationContext {
  readonly headline: string;
  readonly published: WrittenTime;
  readonly known: KnownEntities;
  /** New entities of the draft: the publisher may be among them. */
  readonly taken: readonly NewEntity[];
}

export interface DraftedCitation {
  readonly citation: Citation | null;
  /** The publisher, when no organization of that name was there. */
  readonly created: Organization | null;
}

/** The published report that an article is: its page, publisher and authors, as far as they are known. */
export function draftedCitation(read: ReadArticle, context: CitationContext): DraftedCitation {
  const { url, authors, publisher } = read;
  if (url === null && authors.length === 0 && publisher === null) {
    return { citation: null, created: null };
  }
  const named = publisher === null ? null : publisherOf(publisher, context);
  return {
    citation: {
      title: context.headline,
      publisher: named?.slug ?? null,
      url,
      datePublished: read.published === null ? null : context.published.day,
      authors,
    },
    created: named?.created ?? null,
  };
}

function publisherOf(
  name: string,
  { known, taken }: CitationContext,
): { readonly slug: string; readonly created: Organization | null } {
  const fold = (one: string) => one.toLowerCase().replace(/^the /, '');
  const wanted = fold(name);
  const held = known.organizations.find((one) =>
    [one.name, ...one.alsoKnownAs].some((other) => fold(other) === wanted),
  );
  if (held !== undefined) return { slug: held.slug, created: null };
  const found = taken.find((one) => one.kind === 'organization' && fold(one.name) === wanted);
  if (found !== undefined) return { slug: found.ref.slice('organizations/'.length), created: null };
  const used = new Set([
    ...known.organizations.map((one) => one.slug),
    ...taken.map((one) => one.ref.slice(one.ref.indexOf('/') + 1)),
  ]);
  const slug = freeSlug(name, (one) => used.has(one));
  return {
    slug,
    created: {
      kind: 'organization',
      slug,
      name,
      alsoKnownAs: [],
      summary: null,
      sameAs: [],
      organizationKind: 'news-media',
      partOf: null,
    },
  };
}
