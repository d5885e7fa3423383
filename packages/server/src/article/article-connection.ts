import { connectionOf } from '../relay/connection';
import { Article } from './article';

/** A page of articles. */
export const ArticleConnection = connectionOf('Article', 'articles', () => Article);
export type ArticleConnection = InstanceType<typeof ArticleConnection>;
