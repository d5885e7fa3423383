import type { Article } from '../article';
import { writtenEvidence } from './write-facts';
import { writtenCitation } from './written-citation';
import { listOrNothing, type Yaml, type YamlFields } from './write-yaml';

/** The fields above a story's text. What reading fills in is left out. */
export function frontFields(article: Article): YamlFields {
  const { dateline, citation, retraction, datePublished } = article;
  const latest = [
    datePublished,
    ...article.revisions.map(({ at }) => at),
    retraction?.at ?? '',
  ].sort();
  return {
    headline: article.headline,
    description: article.description,
    language: article.language,
    dateline: dateline && { text: dateline.text, place: dateline.place, date: dateline.date },
    published: instant(datePublished),
    modified: article.dateModified === latest.at(-1) ? null : instant(article.dateModified),
    revision: article.revision === 1 ? null : article.revision,
    revisions: revisions(article),
    corrections: listOrNothing(
      article.corrections.map(({ at, text, revision }): YamlFields => ({
        at: instant(at),
        text,
        revision,
      })),
    ),
    retracted: retraction && { at: instant(retraction.at), reason: retraction.reason },
    contributions: listOrNothing(
      article.contributions.map(({ person, kind, reportedFrom, evidence }): YamlFields => ({
        person,
        kind,
        'reported-from': reportedFrom,
        evidence: evidence.length === 0 ? null : writtenEvidence(evidence, article),
      })),
    ),
    citation: citation && writtenCitation(citation),
    storylines: listOrNothing(article.storylines),
  };
}

/** One revision without a note, made when the story was published, goes without saying. */
function revisions({ revisions: all, datePublished }: Article): Yaml | null {
  const [first, ...more] = all;
  if (
    first?.number === 1 &&
    first.at === datePublished &&
    first.note === null &&
    more.length === 0
  ) {
    return null;
  }
  return all.map(({ number, at, note }): YamlFields => ({ number, at: instant(at), note }));
}

/** Whole seconds without their zeros: 2016-09-04T14:30:00Z. */
function instant(at: string): string {
  return at.replace(/\.000Z$/, 'Z');
}
