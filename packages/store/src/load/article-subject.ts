import {
  entityRef,
  fold,
  type Article,
  type ArticleDocument,
  type Disagreement,
  type EntityRef,
  type Quote,
} from '@dateline/model';
import type { SearchEntry } from '../read/search-index';
import type { ArticleRow } from '../schema/tables';
import type { ArticleSummary } from '../store';
import { evidenceRows } from './evidence-rows';
import { contentHash, subject, type Rows, type Subject } from './subject';

/**
 * An article with its compiled document. `about`: the entities whose pages list it;
 * `nameOf`: an entity's name, for a quote to be found by who said it.
 */
export function articleSubject(
  article: Article,
  compile: () => ArticleDocument,
  about: ReadonlySet<EntityRef>,
  nameOf: (ref: EntityRef) => string,
): Subject {
  const key = `articles/${article.slug}`;
  const content = () => {
    const speakers = article.quotes.map(({ speaker }) => nameOf(speaker));
    return JSON.stringify([JSON.stringify(compile()), [...about].sort(), speakers]);
  };
  return subject(content, {
    key,
    base: () => ({ articles: [articleRow(article)] }),
    rows: () => articleRows(key, article, JSON.stringify(compile()), about),
    search: () => [articleEntry(key, article), ...quoteEntries(key, article, nameOf)],
  });
}

function articleRow(article: Article): ArticleRow {
  return {
    slug: article.slug,
    headline: article.headline,
    language: article.language,
    published: Date.parse(article.datePublished),
    revision: article.revision,
    retracted: article.retraction === null ? 0 : 1,
    summary: JSON.stringify(summaryOf(article)),
  };
}

function summaryOf(article: Article): ArticleSummary {
  return {
    slug: article.slug,
    headline: article.headline,
    description: article.description,
    language: article.language,
    dateline: article.dateline,
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    revision: article.revision,
    wordCount: article.wordCount,
    readingMinutes: article.readingMinutes,
    contributions: article.contributions,
    citation: article.citation,
    storylines: article.storylines,
    corrections: article.corrections,
    revisions: article.revisions,
    retraction: article.retraction,
  };
}

function articleRows(
  owner: string,
  article: Article,
  document: string,
  about: ReadonlySet<EntityRef>,
): Rows {
  const { slug } = article;
  return {
    article_documents: [{ slug, hash: contentHash(document), document }],
    article_storylines: article.storylines.map((storyline) => ({ article: slug, storyline })),
    article_entities: [...about].map((entity) => ({ article: slug, entity })),
    contributions: article.contributions.map(({ person, kind, reportedFrom }, position) => ({
      article: slug,
      position,
      person: entityRef('person', person),
      kind,
      reported_from: reportedFrom && entityRef('place', reportedFrom),
    })),
    mentions: article.mentions.map((mention) => ({
      id: mention.id,
      article: slug,
      entity: mention.entity,
      block: mention.block,
      span_start: mention.start,
      span_end: mention.end,
      data: JSON.stringify(mention),
    })),
    quotes: article.quotes.map((quote, position) => ({
      id: quote.id,
      article: slug,
      position,
      mode: quote.mode,
      speaker: quote.speaker,
      speaker_role: quote.speakerRole,
      event: quote.event && entityRef('event', quote.event),
      folded_text: fold(quote.text),
      data: JSON.stringify(quote),
    })),
    disagreements: article.disagreements.map((disagreement, position) => ({
      id: disagreement.id,
      article: slug,
      position,
      data: JSON.stringify(disagreement),
    })),
    disagreement_entities: article.disagreements.flatMap((disagreement) =>
      entitiesIn(disagreement).map((entity) => ({
        entity,
        disagreement: disagreement.id,
        article: slug,
      })),
    ),
    evidence: [
      ...article.disagreements.flatMap(({ id, positions }) =>
        positions.flatMap(({ evidence }, position) =>
          evidenceRows(owner, `disagreement ${id} ${position}`, evidence),
        ),
      ),
      ...article.quotes.flatMap((quote) =>
        evidenceRows(owner, `quote ${quote.id}`, quote.evidence),
      ),
      ...article.contributions.flatMap((contribution, position) =>
        evidenceRows(owner, `contribution ${position}`, contribution.evidence),
      ),
    ],
  };
}

/** Whom or what it is about and who holds a side, each once. */
function entitiesIn({ about, positions }: Disagreement): readonly EntityRef[] {
  const holders = positions.flatMap(({ heldBy }) => heldBy);
  return [...new Set(about === null ? holders : [about, ...holders])];
}

function articleEntry(owner: string, article: Article): SearchEntry {
  return {
    key: owner,
    kind: 'article',
    owner,
    title: article.headline,
    aliases: '',
    summary: article.description ?? '',
    body: article.blocks.map(({ text }) => text).join(' '),
    attribution: '',
  };
}

function quoteEntries(
  owner: string,
  article: Article,
  nameOf: (ref: EntityRef) => string,
): SearchEntry[] {
  return article.quotes.map((quote: Quote) => ({
    key: `quotes/${quote.id}`,
    kind: 'quote',
    owner,
    title: '',
    aliases: '',
    summary: '',
    body: quote.text,
    attribution: nameOf(quote.speaker),
  }));
}
