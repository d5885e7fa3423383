import type { ArticleDocument, Assertion } from '@dateline/model';
import { lastChange } from '../../feed/last-change';
import { entityUrl } from '../../site/addresses';
import { formatUrl, type ArticleFormat } from '../article-format';
import { factsOf } from './facts';
import { textTarget } from './text-target';

/**
 * W3C Web Annotations: each name in the text, identified, and each fact, linked from the words
 * that say it. One collection with its only page inside.
 */
export const annotations: ArticleFormat = {
  extension: 'annotations.json',
  mediaType: 'application/ld+json',
  profile: 'http://www.w3.org/ns/anno.jsonld',
  title: 'Web Annotations',
  render: (document, origin) => JSON.stringify(annotationCollection(document, origin)),
};

function annotationCollection(document: ArticleDocument, origin: string): object {
  const id = formatUrl(origin, document.article.slug, annotations);
  const items = [
    ...mentionAnnotations(document, id, origin),
    ...factAnnotations(document, id, origin),
  ];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: document.article.headline,
    modified: lastChange(document.article),
    total: items.length,
    first: { id: `${id}#all`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

function mentionAnnotations({ article }: ArticleDocument, id: string, origin: string): object[] {
  return article.mentions.flatMap((mention) => {
    const target = textTarget(article, mention, origin);
    if (!target) return [];
    return [
      {
        id: `${id}#mention-${mention.block}-${mention.start}-${mention.end}`,
        type: 'Annotation',
        motivation: 'identifying',
        ...creator(mention.assertion),
        body: {
          type: 'SpecificResource',
          source: entityUrl(origin, mention.entity),
          purpose: 'identifying',
        },
        target,
      },
    ];
  });
}

function factAnnotations(document: ArticleDocument, id: string, origin: string): object[] {
  const { article } = document;
  return factsOf(document).flatMap((fact) => {
    // Words that were lost in a revision, or stand in another article, are no place in this text.
    const targets = fact.evidence
      .filter((one) => one.article === article.slug && stands(one.status))
      .flatMap((one) => textTarget(article, one, origin) ?? []);
    if (targets.length === 0) return [];
    return [
      {
        id: `${id}#${encodeURIComponent(fact.id)}`,
        type: 'Annotation',
        motivation: 'linking',
        ...creator(fact.assertion),
        body: [
          { type: 'SpecificResource', source: `${origin}/${fact.path}`, purpose: 'linking' },
          { type: 'TextualBody', value: fact.text, format: 'text/plain', purpose: 'describing' },
        ],
        target: targets,
      },
    ];
  });
}

function stands(status: string): boolean {
  return status === 'anchored' || status === 'moved';
}

/** Who holds it to be so; nothing when that is not recorded. */
function creator(assertion: Assertion | null): object {
  if (!assertion?.by) return {};
  const type = assertion.method === 'machine' ? 'Software' : 'Person';
  return { creator: { type, name: assertion.by } };
}
