import type { ArticleDocument } from '@dateline/model';
import { site } from '../../site/site';
import { writeXml } from '../../xml/write-xml';
import type { BookPart } from './book-part';
import { bookPage } from './page';

const coverImage = 'cover.svg';
const width = 600;
const height = 800;
/** Letters that fit on a line of the headline at its size. */
const lineLength = 24;
/** What there is room for; the headline is whole in the book. */
const mostLines = 9;

/** The cover: headline, dateline and the site's name, drawn as SVG. */
export function coverParts({ article }: ArticleDocument): readonly BookPart[] {
  const lines = wrapped(article.headline);
  const image = writeXml('http://www.w3.org/2000/svg', 'svg', (svg) => {
    svg.att('version', '1.1').att('viewBox', `0 0 ${width} ${height}`);
    svg.att('width', String(width)).att('height', String(height));
    const back = svg.ele('rect').att('width', '100%').att('height', '100%');
    back.att('fill', '#fbfaf7');
    const text = (y: number, size: number, words: string) =>
      svg
        .ele('text')
        .att('x', String(width / 2))
        .att('y', String(y))
        .att('font-family', 'serif')
        .att('font-size', String(size))
        .att('text-anchor', 'middle')
        .att('fill', '#141310')
        .txt(words);
    text(90, 26, site.name);
    for (const [index, line] of lines.entries()) text(210 + index * 54, 42, line);
    text(height - 90, 24, article.dateline?.text ?? '');
    text(height - 50, 24, article.datePublished.slice(0, 10));
  });
  const page = bookPage(article.headline, article.language, (body) => {
    const image = body.ele('div').att('class', 'cover').ele('img');
    image.att('src', coverImage).att('alt', article.headline);
  });
  return [
    {
      path: coverImage,
      mediaType: 'image/svg+xml',
      content: image,
      properties: 'cover-image',
    },
    {
      path: 'cover.xhtml',
      mediaType: 'application/xhtml+xml',
      content: page,
      title: 'Cover',
    },
  ];
}

/** Broken at spaces where a line would get too long. */
function wrapped(headline: string): readonly string[] {
  const lines: string[] = [];
  for (const word of headline.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= lineLength) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.length > mostLines ? [...lines.slice(0, mostLines - 1), '…'] : lines;
}
