import type { Citation } from '../article';
import { listOrNothing, type YamlFields } from './write-yaml';

export function writtenCitation(citation: Citation): YamlFields {
  return {
    title: citation.title,
    publisher: citation.publisher,
    url: citation.url,
    published: citation.datePublished,
    authors: listOrNothing(citation.authors),
  };
}
