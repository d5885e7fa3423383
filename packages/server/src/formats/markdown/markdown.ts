import {
  storyOfDocument,
  StoryWriteError,
  writeStoryFile,
  type ArticleDocument,
} from '@dateline/model';
import type { ArticleFormat } from '../article-format';

/** The story in one Markdown file, as `dateline check` and `serve` read it. */
export const markdown: ArticleFormat = {
  extension: 'md',
  mediaType: 'text/markdown',
  title: 'Markdown',
  render: storyFile,
};

function storyFile(document: ArticleDocument): string | null {
  try {
    return writeStoryFile(storyOfDocument(document), document.article.slug);
  } catch (error) {
    if (error instanceof StoryWriteError) return null;
    throw error;
  }
}
