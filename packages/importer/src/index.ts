export * from './article-source';
export * from './extract-facts';
export * from './import-error';
export * from './known-entities';
export * from './notice';
export * from './read/read-article';
export type * from './read/read-result';
export * from './draft/draft-story';
export * from './fetch/fetch-article';
