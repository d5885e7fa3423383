import type { ArticleDocument, Contribution } from '@dateline/model';
import type { ArticleSummary, Page, Store } from '@dateline/store';
import type { Loaders } from '../loading/loaders';
import { articleUrl, entityUrl, storylineUrl } from '../site/addresses';
import { site } from '../site/site';
import { entryContent } from './entry-content';
import type { Feed, FeedEntry, FeedPerson } from './feed';
import { lastChange, latest, utcSeconds } from './last-change';

/** How many of the newest articles a feed tells of. */
export const entriesInFeed = 50;

/** The newest articles of all. */
export async function readSiteFeed(store: Store, load: Loaders, origin: string): Promise<Feed> {
  const page = await store.listArticles({ first: entriesInFeed }, { retracted: true });
  const entries = await readEntries(page, load, origin);
  return {
    title: site.name,
    description: site.description,
    pageUrl: `${origin}/`,
    ...shared(entries),
  };
}

/** The newest articles of a storyline, or null when there is no such storyline. */
export async function readStorylineFeed(
  slug: string,
  store: Store,
  load: Loaders,
  origin: string,
): Promise<Feed | null> {
  const storyline = await load.findStoryline(slug);
  if (!storyline) return null;
  const filter = { storyline: slug, retracted: true };
  const page = await store.listArticles({ first: entriesInFeed }, filter);
  const entries = await readEntries(page, load, origin);
  return {
    title: `${storyline.title} · ${site.name}`,
    description: storyline.synopsis ?? site.description,
    pageUrl: storylineUrl(origin, slug),
    ...shared(entries),
  };
}

async function readEntries(
  page: Page<ArticleSummary>,
  load: Loaders,
  origin: string,
): Promise<readonly FeedEntry[]> {
  const documents = await Promise.all(page.items.map(({ node }) => load.findDocument(node.slug)));
  return documents
    .filter((document) => document !== null)
    .map((document) => toEntry(document, origin));
}

function toEntry(document: ArticleDocument, origin: string): FeedEntry {
  const { article } = document;
  return {
    url: articleUrl(origin, article.slug),
    title: article.retraction ? `Retracted: ${article.headline}` : article.headline,
    summary: article.description,
    language: article.language,
    published: utcSeconds(article.datePublished),
    updated: lastChange(article),
    authors: people(document, origin, ({ kind }) => kind === 'author'),
    contributors: people(document, origin, ({ kind }) => kind !== 'author'),
    storylines: document.storylines.map(({ slug, title }) => ({
      title,
      url: storylineUrl(origin, slug),
    })),
    content: entryContent(document, origin),
    corrections: article.corrections,
    retraction: article.retraction,
  };
}

function people(
  { article, people: known }: ArticleDocument,
  origin: string,
  those: (contribution: Contribution) => boolean,
): readonly FeedPerson[] {
  const names = new Map(known.map(({ slug, name }) => [slug, name]));
  return article.contributions.filter(those).flatMap(({ person }) => {
    const name = names.get(person);
    return name === undefined ? [] : [{ name, url: entityUrl(origin, `people/${person}`) }];
  });
}

function shared(entries: readonly FeedEntry[]): Pick<Feed, 'language' | 'updated' | 'entries'> {
  const languages = new Set(entries.map(({ language }) => language));
  const [only] = languages;
  return {
    language: languages.size === 1 && only !== undefined ? only : site.language,
    updated: latest(entries.map(({ updated }) => updated)),
    entries,
  };
}
