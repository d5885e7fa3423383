import { describe, expect, it } from 'vitest';
import { documents } from '../operations/documents';
import { exampleAnswer } from '../testing/example-answer';
import { splitClosure } from './closure';
import { conforms } from './conformance';
import { questionKey } from './record-key';

const slug = 'hangzhou-cease-fire-talks';
const closure = exampleAnswer('ArticleClosure', { slug });

describe('the closure of an article', () => {
  const answers = splitClosure(slug, closure);

  it('becomes one answer for every page that the article links to', () => {
    expect(answers.map(({ question }) => questionKey(question))).toEqual([
      `ArticlePage:{"slug":"${slug}"}`,
      ...['Person', 'Place', 'Organization', 'Event', 'Storyline'].flatMap((kind) => [
        `${kind}Page:{"slug":"slug-0"}`,
        `${kind}Page:{"slug":"slug-1"}`,
      ]),
      'TimelinePage:{}',
      'PeoplePage:{}',
      'PlacesPage:{}',
      'OrganizationsPage:{}',
      'FrontPage:{}',
    ]);
  });

  it.each(answers.map((answer) => [questionKey(answer.question), answer] as const))(
    'holds all that %s asks for',
    (_key, { question, data }) => {
      expect(conforms(documents[question.name], data)).toBe(true);
    },
  );

  it('of an article that does not exist is nothing to keep', () => {
    expect(splitClosure(slug, { ...closure, article: null, linked: null })).toEqual([]);
  });
});
