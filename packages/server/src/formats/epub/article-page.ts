import type { ArticleDocument } from '@dateline/model';
import { writeBlocks } from '../../markup/article-markup';
import { articlePath, entityHref } from './anchors';
import type { BookPart } from './book-part';
import { bookPage } from './page';

/** The article itself, each name linked to what the book tells of it. */
export function articlePart(document: ArticleDocument): BookPart {
  const { article } = document;
  const content = bookPage(article.headline, article.language, (body) => {
    body.ele('h1').txt(article.headline);
    const authors = authorNames(document);
    if (authors.length > 0) body.ele('p').att('class', 'byline').txt(authors.join(', '));
    const when = article.datePublished.slice(0, 10);
    const where = article.dateline ? `${article.dateline.text} · ` : '';
    body.ele('p').att('class', 'dateline').txt(`${where}${when}`);
    if (article.retraction) {
      const notice = body.ele('p').att('class', 'notice');
      notice.ele('strong').txt(`Retracted on ${article.retraction.at.slice(0, 10)}.`);
      notice.txt(` ${article.retraction.reason}`);
    }
    writeBlocks(body, article, {
      linkTo: (entity) => entityHref(document, entity),
      withIds: true,
    });
  });
  return {
    path: articlePath,
    mediaType: 'application/xhtml+xml',
    content,
    title: article.headline,
  };
}

/** In the order of the byline. */
export function authorNames({ article, people }: ArticleDocument): readonly string[] {
  const names = new Map(people.map(({ slug, name }) => [slug, name]));
  return article.contributions
    .filter(({ kind }) => kind === 'author')
    .flatMap(({ person }) => names.get(person) ?? []);
}
