import {
  entityRef,
  type Article,
  type ArticleDocument,
  type Citation,
  type EntityRef,
  type Quote,
} from '@dateline/model';
import type {
  CreativeWorkLeaf,
  NewsArticleLeaf,
  OrganizationLeaf,
  PersonLeaf,
  QuotationLeaf,
  WithContext,
} from 'schema-dts';
import { lastChange } from '../../feed/last-change';
import { articleUrl, blockFragment, storylineUrl } from '../../site/addresses';
import { site } from '../../site/site';
import { EntityNodes } from './entity-nodes';
import { isoDate } from './iso-date';
import { nodeOf } from './node-of';

/**
 * An article as schema.org's NewsArticle: what it is about (events), whom and what it mentions,
 * what was said in it, by whom, what was corrected, and the report that it rests on.
 */
export function newsArticle(
  document: ArticleDocument,
  origin: string,
): WithContext<NewsArticleLeaf> {
  const { article } = document;
  const nodes = new EntityNodes(document, origin);
  const url = articleUrl(origin, article.slug);
  const people = (those: (kind: string) => boolean): readonly PersonLeaf[] =>
    article.contributions
      .filter(({ kind }) => those(kind))
      .flatMap(({ person }) => nodes.person(person) ?? []);
  return {
    '@context': 'https://schema.org',
    ...nodeOf<NewsArticleLeaf>({
      '@type': 'NewsArticle',
      '@id': url,
      url,
      mainEntityOfPage: url,
      headline: article.headline,
      description: article.description,
      inLanguage: article.language,
      datePublished: article.datePublished,
      dateModified: lastChange(article),
      version: article.revision,
      creativeWorkStatus: article.retraction ? 'Retracted' : null,
      dateline: article.dateline?.text ?? null,
      locationCreated: article.dateline?.place ? nodes.place(article.dateline.place) : null,
      wordCount: article.wordCount,
      timeRequired: `PT${article.readingMinutes}M`,
      articleBody: article.blocks.map(({ text }) => text).join('\n\n'),
      author: people((kind) => kind === 'author'),
      contributor: people((kind) => kind !== 'author'),
      publisher: nodeOf<OrganizationLeaf>({
        '@type': 'Organization',
        name: site.name,
        url: `${origin}/`,
      }),
      isPartOf: document.storylines.map(({ slug, title, synopsis }): CreativeWorkLeaf =>
        nodeOf<CreativeWorkLeaf>({
          '@type': 'CreativeWork',
          '@id': storylineUrl(origin, slug),
          name: title,
          description: synopsis,
        }),
      ),
      citation: article.citation && cited(article.citation, nodes),
      correction: corrections(article),
      about: reported(document).flatMap((ref) => described(ref, nodes)),
      mentions: mentioned(article).flatMap((ref) => described(ref, nodes)),
      hasPart: article.quotes
        .filter(({ mode }) => mode !== 'indirect')
        .map((quote) => quotation(quote, url, nodes)),
    }),
  };
}

function described(ref: EntityRef, nodes: EntityNodes) {
  const entity = nodes.entity(ref);
  return entity ? [nodes.describe(entity)] : [];
}

/** The events that this article's words report. */
function reported({ article, events }: ArticleDocument): readonly EntityRef[] {
  return events
    .filter(({ evidence }) => evidence.some((one) => one.article === article.slug))
    .map(({ slug }) => entityRef('event', slug));
}

/** People, places and organizations that the text names, in text order, each once. */
function mentioned(article: Article): readonly EntityRef[] {
  const named = new Set(article.mentions.map(({ entity }) => entity));
  return [...named].filter((ref) => !ref.startsWith('events/'));
}

function quotation(quote: Quote, articleAddress: string, nodes: EntityNodes): QuotationLeaf {
  const [where] = quote.evidence;
  return nodeOf<QuotationLeaf>({
    '@type': 'Quotation',
    text: quote.text,
    url: where
      ? `${articleAddress}#${blockFragment(where.block)}:${where.start}-${where.end}`
      : null,
    spokenByCharacter: speaker(quote.speaker, nodes),
    about: quote.event === null ? null : nodes.event(quote.event),
  });
}

function speaker(ref: EntityRef, nodes: EntityNodes): PersonLeaf | OrganizationLeaf | null {
  const node = nodes.reference(ref);
  return node?.['@type'] === 'Person' || node?.['@type'] === 'Organization' ? node : null;
}

function corrections(article: Article): NonNullable<NewsArticleLeaf['correction']> {
  return article.corrections.map(({ at, text }) => ({
    '@type': 'CorrectionComment' as const,
    datePublished: at,
    text,
  }));
}

function cited(citation: Citation, nodes: EntityNodes): CreativeWorkLeaf {
  return nodeOf<CreativeWorkLeaf>({
    '@type': 'CreativeWork',
    name: citation.title,
    url: citation.url,
    datePublished: isoDate(citation.datePublished),
    publisher: citation.publisher === null ? null : nodes.organization(citation.publisher),
    author: citation.authors.map((name): PersonLeaf => ({ '@type': 'Person', name })),
  });
}
