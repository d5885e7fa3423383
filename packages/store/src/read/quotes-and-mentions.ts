import { fold, type EntityRef, type Mention, type Quote } from '@dateline/model';
import { sql } from 'kysely';
import type { Engine } from '../engine';
import { readPage, readPageOfEach, type OrderColumn } from '../paging/read-page';
import type { Direction, Page, PageArgs, QuoteListFilter } from '../store';
import { parseRow } from './parse-row';

/** In characters; databases take patterns of some length only, and no quote comes near it. */
const longestContained = 5_000;

const newestArticleFirst: readonly OrderColumn[] = [
  { field: 'published', type: 'number', direction: 'desc' },
  { field: 'article', type: 'string', direction: 'asc' },
];

const quoteOrder: readonly OrderColumn[] = [
  ...newestArticleFirst,
  { field: 'position', type: 'number', direction: 'asc' },
];

/** Each article's quotes stay in the order of its text. */
const oldestQuotesFirst: readonly OrderColumn[] = [
  { field: 'published', type: 'number', direction: 'asc' },
  { field: 'article', type: 'string', direction: 'desc' },
  { field: 'position', type: 'number', direction: 'asc' },
];

const mentionOrder: readonly OrderColumn[] = [
  ...newestArticleFirst,
  { field: 'block', type: 'number', direction: 'asc' },
  { field: 'span_start', type: 'number', direction: 'asc' },
  { field: 'id', type: 'string', direction: 'asc' },
];

/** What was said and what was named: newest article first, in the order of its text. */
export class QuotesAndMentions {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async quotes(ids: readonly string[]): Promise<ReadonlyMap<string, Quote>> {
    const rows = await this.#engine.reader
      .selectFrom('quotes')
      .select(['id', 'data'])
      .where('id', 'in', this.#engine.values(ids))
      .execute();
    return new Map(rows.map((row) => [row.id, toQuote(row)]));
  }

  async mentions(ids: readonly string[]): Promise<ReadonlyMap<string, Mention>> {
    const rows = await this.#engine.reader
      .selectFrom('mentions')
      .select(['id', 'data'])
      .where('id', 'in', this.#engine.values(ids))
      .execute();
    return new Map(rows.map((row) => [row.id, toMention(row)]));
  }

  listQuotes(
    page: PageArgs,
    filter: QuoteListFilter = {},
    direction: Direction = 'desc',
  ): Promise<Page<Quote>> {
    const { speaker, containing, article, event, mode } = filter;
    let query = this.#quotes();
    if (speaker !== undefined) query = query.where('quotes.speaker', '=', speaker);
    if (article !== undefined) query = query.where('quotes.article', '=', article);
    if (event !== undefined) query = query.where('quotes.event', '=', `events/${event}`);
    if (mode !== undefined) query = query.where('quotes.mode', '=', mode);
    if (containing !== undefined) {
      const literal = fold(containing.slice(0, longestContained)).replace(/[\\%_]/g, '\\$&');
      query = query.where(sql<boolean>`quotes.folded_text like ${`%${literal}%`} escape ${'\\'}`);
    }
    const newest = direction === 'desc';
    const list = {
      name: newest ? 'quotes' : 'quotes, oldest first',
      filter,
      rows: query.as('listed'),
      order: newest ? quoteOrder : oldestQuotesFirst,
    };
    return readPage(this.#engine.reader, list, page, toQuote);
  }

  quotesOf(
    refs: readonly EntityRef[],
    page: PageArgs,
  ): Promise<ReadonlyMap<EntityRef, Page<Quote>>> {
    const keys = this.#engine.values(refs);
    const query = this.#quotes()
      .select(sql<string>`quotes.speaker`.as('key'))
      .where('quotes.speaker', 'in', keys)
      .unionAll(
        this.#quotes()
          .select(sql<string>`quotes.event`.as('key'))
          .where('quotes.event', 'in', keys)
          // Said by an event of itself: once is enough.
          .whereRef('quotes.event', '<>', 'quotes.speaker'),
      );
    const list = { name: 'quotes-of', filter: {}, rows: query.as('listed'), order: quoteOrder };
    return readPageOfEach(this.#engine.reader, refs, list, page, toQuote);
  }

  mentionsOf(
    refs: readonly EntityRef[],
    page: PageArgs,
    article?: string,
  ): Promise<ReadonlyMap<EntityRef, Page<Mention>>> {
    let query = this.#engine.reader
      .selectFrom('mentions')
      .innerJoin('articles', 'articles.slug', 'mentions.article')
      .select([
        'mentions.entity as key',
        'mentions.id',
        'mentions.article',
        'mentions.block',
        'mentions.span_start',
        'mentions.data',
        'articles.published',
      ])
      .where('mentions.entity', 'in', this.#engine.values(refs));
    if (article !== undefined) query = query.where('mentions.article', '=', article);
    const list = {
      name: 'mentions-of',
      filter: { article },
      rows: query.as('listed'),
      order: mentionOrder,
    };
    return readPageOfEach(this.#engine.reader, refs, list, page, toMention);
  }

  #quotes() {
    return this.#engine.reader
      .selectFrom('quotes')
      .innerJoin('articles', 'articles.slug', 'quotes.article')
      .select(['quotes.article', 'quotes.position', 'quotes.data', 'articles.published']);
  }
}

function toQuote({ data }: { readonly data: string }): Quote {
  return parseRow<Quote>(data);
}

function toMention({ data }: { readonly data: string }): Mention {
  return parseRow<Mention>(data);
}
