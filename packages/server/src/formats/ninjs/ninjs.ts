import type { ArticleDocument, EntityRef, Place } from '@dateline/model';
import { lastChange, utcSeconds } from '../../feed/last-change';
import { writeBlocks } from '../../markup/article-markup';
import { articleUrl, entityUrl, storylineUrl } from '../../site/addresses';
import { site } from '../../site/site';
import { writeHtml } from '../../xml/write-xml';
import type { ArticleFormat } from '../article-format';

/** IPTC ninjs 3.0: what news agencies and their customers exchange. */
export const ninjs: ArticleFormat = {
  extension: 'ninjs.json',
  mediaType: 'application/json',
  title: 'IPTC ninjs 3',
  render: (document, origin) => JSON.stringify(ninjsObject(document, origin)),
};

function ninjsObject(document: ArticleDocument, origin: string): object {
  const { article } = document;
  const named = new Set<EntityRef>(article.mentions.map(({ entity }) => entity));
  const subject = <T extends EntityRef>(ref: T, name: string) => ({
    name,
    rel: named.has(ref) ? 'mentions' : 'related',
    uri: entityUrl(origin, ref),
  });
  return {
    standard: {
      name: 'ninjs',
      version: '3.0',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
    },
    uri: articleUrl(origin, article.slug),
    type: 'text',
    representationType: 'full',
    profile: 'text-only',
    version: String(article.revision),
    firstCreated: utcSeconds(article.datePublished),
    versionCreated: lastChange(article),
    pubStatus: article.retraction ? 'canceled' : 'usable',
    language: article.language,
    slugline: article.slug,
    title: article.headline,
    headlines: [{ role: 'main', contentType: 'text/plain', value: article.headline }],
    descriptions: descriptions(document),
    bodies: bodies(document, origin),
    by: byline(document),
    ...(article.dateline ? { located: article.dateline.text } : {}),
    people: document.people.map(({ slug, name }) => subject(`people/${slug}`, name)),
    organisations: document.organizations.map(({ slug, name }) =>
      subject(`organizations/${slug}`, name),
    ),
    places: document.places.map((place) => ({
      ...subject(`places/${place.slug}`, place.name),
      ...point(place),
    })),
    events: document.events.map(({ slug, name }) => subject(`events/${slug}`, name)),
    subjects: document.storylines.map(({ slug, title }) => ({
      name: title,
      rel: 'isPartOf',
      uri: storylineUrl(origin, slug),
    })),
    infoSources: infoSources(document, origin),
    altIds: [{ role: 'slug', value: article.slug }],
    copyrightHolder: site.name,
  };
}

function descriptions({ article }: ArticleDocument): readonly object[] {
  const plain = (role: string, value: string) => ({ role, contentType: 'text/plain', value });
  return [
    ...(article.description === null ? [] : [plain('summary', article.description)]),
    ...article.corrections.map(({ at, text }) =>
      plain('correction', `Correction, ${at.slice(0, 10)}: ${text}`),
    ),
    ...(article.retraction
      ? [
          plain(
            'retraction',
            `Retracted on ${article.retraction.at.slice(0, 10)}. ${article.retraction.reason}`,
          ),
        ]
      : []),
  ];
}

function bodies({ article }: ArticleDocument, origin: string): readonly object[] {
  const html = writeHtml((parent) =>
    writeBlocks(parent, article, { linkTo: (ref) => entityUrl(origin, ref), withIds: true }),
  );
  return [
    {
      role: 'main',
      contentType: 'text/plain',
      wordCount: article.wordCount,
      value: article.blocks.map(({ text }) => text).join('\n\n'),
    },
    { role: 'richtext', contentType: 'text/html', value: html },
  ];
}

function byline({ article, people }: ArticleDocument): string {
  const names = new Map(people.map(({ slug, name }) => [slug, name]));
  const authors = article.contributions
    .filter(({ kind }) => kind === 'author')
    .flatMap(({ person }) => names.get(person) ?? []);
  return authors.length > 0
    ? new Intl.ListFormat(site.language, { type: 'conjunction' }).format(authors)
    : site.name;
}

function point({ coordinates }: Place): object {
  if (!coordinates) return {};
  // GeoJSON has the longitude first.
  return {
    geojson: { type: 'Point', coordinates: [coordinates.longitude, coordinates.latitude] },
  };
}

function infoSources({ article, organizations }: ArticleDocument, origin: string): object[] {
  const { citation } = article;
  if (!citation?.publisher) return [];
  const publisher = organizations.find(({ slug }) => slug === citation.publisher);
  if (!publisher) return [];
  return [
    {
      name: publisher.name,
      uri: entityUrl(origin, `organizations/${publisher.slug}`),
      ...(citation.url === null ? {} : { literal: citation.url }),
    },
  ];
}
