import { expect, it } from 'vitest';
import { exampleAnswer } from '../testing/example-answer';
import { pageQuestion, subjectOf } from './addresses';

it.each([
  'storylines/syria',
  'people/john-kerry',
  'places/aleppo',
  'organizations/group-of-20',
  'events/talks',
])('knows what %s is called and which articles it lists', (id) => {
  const asked = pageQuestion(id);
  if (!asked) throw new Error(`There is no page at ${id}.`);
  const subject = subjectOf(asked, exampleAnswer(asked.name, asked.variables));
  expect(subject?.title).not.toBe('');
  expect(subject?.parts.length).toBeGreaterThan(0);
});

it('knows no page where the server has none', () => {
  const asked = pageQuestion('people/nobody');
  if (!asked) throw new Error('There is no page.');
  expect(subjectOf(asked, { person: null })).toBeNull();
  expect(pageQuestion('nowhere/at-all')).toBeNull();
});
