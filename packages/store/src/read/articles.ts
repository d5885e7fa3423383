import type { ArticleDocument, EntityRef } from '@dateline/model';
import { LRUCache } from 'lru-cache';
import type { Engine } from '../engine';
import { readPage, readPageOfEach, reversed, type OrderColumn } from '../paging/read-page';
import type { ArticleListFilter, ArticleSummary, Direction, Page, PageArgs } from '../store';
import { questionByKeys, type QuestionByKeys } from './question-by-keys';
import { parseRow } from './parse-row';

/** Of JSON text; what it parses to takes a few times as much. */
const keptDocumentsLength = 16_000_000;

const newestFirst: readonly OrderColumn[] = [
  { field: 'published', type: 'number', direction: 'desc' },
  { field: 'slug', type: 'string', direction: 'asc' },
];

/** Articles: whole, with all that their pages need, or in summary for lists. */
export class Articles {
  readonly #engine: Engine;
  readonly #hashes: QuestionByKeys<{ slug: string; hash: string }>;
  /** Parsed documents by the hash of their text, so that a stale one can never be found. */
  readonly #parsed = new LRUCache<string, ArticleDocument>({ maxSize: keptDocumentsLength });

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#hashes = questionByKeys(engine, (keys) =>
      engine.reader
        .selectFrom('article_documents')
        .select(['slug', 'hash'])
        .where('slug', 'in', keys),
    );
  }

  async documents(slugs: readonly string[]): Promise<ReadonlyMap<string, ArticleDocument>> {
    const stored = await this.#hashes(slugs);
    const documents = new Map<string, ArticleDocument>();
    const missing: string[] = [];
    for (const { slug, hash } of stored) {
      const kept = this.#parsed.get(hash);
      if (kept === undefined) missing.push(slug);
      else documents.set(slug, kept);
    }
    if (missing.length === 0) return documents;
    const rows = await this.#engine.reader
      .selectFrom('article_documents')
      .select(['slug', 'hash', 'document'])
      .where('slug', 'in', this.#engine.values(missing))
      .execute();
    for (const { slug, hash, document } of rows) {
      const parsed = JSON.parse(document) as ArticleDocument;
      this.#parsed.set(hash, parsed, { size: document.length });
      documents.set(slug, parsed);
    }
    return documents;
  }

  async summaries(slugs: readonly string[]): Promise<ReadonlyMap<string, ArticleSummary>> {
    const rows = await this.#engine.reader
      .selectFrom('articles')
      .select(['slug', 'summary'])
      .where('slug', 'in', this.#engine.values(slugs))
      .execute();
    return new Map(rows.map((row) => [row.slug, toSummary(row)]));
  }

  list(
    page: PageArgs,
    filter: ArticleListFilter = {},
    direction: Direction = 'desc',
  ): Promise<Page<ArticleSummary>> {
    let query = this.#engine.reader.selectFrom('articles').select(['slug', 'published', 'summary']);
    const { storyline, mentions, language, publishedFrom, publishedUntil } = filter;
    if (filter.retracted !== true) query = query.where('retracted', '=', 0);
    if (storyline !== undefined) {
      query = query.where('slug', 'in', (from) =>
        from.selectFrom('article_storylines').select('article').where('storyline', '=', storyline),
      );
    }
    if (mentions !== undefined) {
      query = query.where('slug', 'in', (from) =>
        from.selectFrom('mentions').select('article').where('entity', '=', mentions),
      );
    }
    if (language !== undefined) query = query.where('language', '=', language);
    if (publishedFrom !== undefined) {
      query = query.where('published', '>=', Date.parse(publishedFrom));
    }
    if (publishedUntil !== undefined) {
      query = query.where('published', '<', Date.parse(publishedUntil));
    }
    const newest = direction === 'desc';
    const list = {
      name: newest ? 'articles' : 'articles, oldest first',
      filter,
      rows: query.as('listed'),
      order: newest ? newestFirst : reversed(newestFirst),
    };
    return readPage(this.#engine.reader, list, page, toSummary);
  }

  about(
    refs: readonly EntityRef[],
    page: PageArgs,
  ): Promise<ReadonlyMap<EntityRef, Page<ArticleSummary>>> {
    const query = this.#engine.reader
      .selectFrom('article_entities')
      .innerJoin('articles', 'articles.slug', 'article_entities.article')
      .select([
        'article_entities.entity as key',
        'articles.slug',
        'articles.published',
        'articles.summary',
      ])
      .where('article_entities.entity', 'in', this.#engine.values(refs))
      .where('articles.retracted', '=', 0);
    const list = {
      name: 'articles-about',
      filter: {},
      rows: query.as('listed'),
      order: newestFirst,
    };
    return readPageOfEach(this.#engine.reader, refs, list, page, toSummary);
  }

  inStorylines(
    slugs: readonly string[],
    page: PageArgs,
  ): Promise<ReadonlyMap<string, Page<ArticleSummary>>> {
    const query = this.#engine.reader
      .selectFrom('article_storylines')
      .innerJoin('articles', 'articles.slug', 'article_storylines.article')
      .select([
        'article_storylines.storyline as key',
        'articles.slug',
        'articles.published',
        'articles.summary',
      ])
      .where('article_storylines.storyline', 'in', this.#engine.values(slugs))
      .where('articles.retracted', '=', 0);
    const list = {
      name: 'articles-in-storylines',
      filter: {},
      rows: query.as('listed'),
      order: newestFirst,
    };
    return readPageOfEach(this.#engine.reader, slugs, list, page, toSummary);
  }
}

function toSummary({ summary }: { readonly summary: string }): ArticleSummary {
  return parseRow<ArticleSummary>(summary);
}
