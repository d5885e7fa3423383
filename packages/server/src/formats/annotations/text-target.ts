import type { Article, Span } from '@dateline/model';
import { articleUrl, blockFragment } from '../../site/addresses';
import { codePointOffset } from './code-points';

/** As much as evidence carries of the words around it. */
const contextLength = 32;

/**
 * The words of a span as a Web Annotation's target. The block is selected first, by the id that it
 * has on the article's page (`p3`, RFC 3236); the position is within that block's plain text, in
 * characters from 0, the end not included; the quotation with what stands around it says the same
 * in words, for when the text has changed.
 */
export function textTarget(article: Article, span: Span, origin: string): object | null {
  const text = article.blocks[span.block]?.text;
  if (text === undefined) return null;
  return {
    type: 'SpecificResource',
    source: articleUrl(origin, article.slug),
    selector: {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
      value: blockFragment(span.block),
      refinedBy: [
        {
          type: 'TextPositionSelector',
          start: codePointOffset(text, span.start),
          end: codePointOffset(text, span.end),
        },
        {
          type: 'TextQuoteSelector',
          exact: text.slice(span.start, span.end),
          prefix: wholeCharacters(text.slice(Math.max(0, span.start - contextLength), span.start)),
          suffix: wholeCharacters(text.slice(span.end, span.end + contextLength)),
        },
      ],
    },
  };
}

/** Without the half of a surrogate pair that the cut may have left at an end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}
