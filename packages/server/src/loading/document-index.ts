import {
  entityRef,
  type ArticleDocument,
  type Entity,
  type EntityRef,
  type Storyline,
} from '@dateline/model';
import type { ArticleSummary } from '@dateline/store';
import { onePerRecord } from './one-per-record';

/** What came with an article's document, to be found by key. */
export interface DocumentIndex {
  readonly articles: ReadonlyMap<string, ArticleSummary>;
  readonly entities: ReadonlyMap<EntityRef, Entity>;
  readonly storylines: ReadonlyMap<string, Storyline>;
}

/** The index of a document, made once for as long as the document is kept. */
export const documentIndex = onePerRecord((document: ArticleDocument): DocumentIndex => {
  const { article, people, places, organizations, events, storylines } = document;
  const entities: readonly Entity[] = [...people, ...places, ...organizations, ...events];
  return {
    articles: new Map([[article.slug, article]]),
    entities: new Map(entities.map((entity) => [entityRef(entity.kind, entity.slug), entity])),
    storylines: new Map(storylines.map((storyline) => [storyline.slug, storyline])),
  };
});
