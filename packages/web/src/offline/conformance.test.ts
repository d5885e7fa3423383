import { expect, it } from 'vitest';
import { documents } from '../operations/documents';
import { operationHashes, type OperationName } from '../operations/keys';
import { exampleAnswer } from '../testing/example-answer';
import { conforms } from './conformance';

const names = Object.keys(operationHashes) as OperationName[];

it.each(names)('an answer to %s has all that it asks for', (name) => {
  const variables = { slug: 'x', query: 'x' };
  expect(conforms(documents[name], exampleAnswer(name, variables))).toBe(true);
});

it('an answer that lacks a field, however deep, does not conform', () => {
  const { person } = exampleAnswer('PersonPage', { slug: 'x' });
  const nodes = person?.quotes.nodes.map(({ text: _text, ...rest }) => rest);
  const data = { person: { ...person, quotes: { ...person?.quotes, nodes } } };
  expect(conforms(documents.PersonPage, data)).toBe(false);
});

it('what is null or empty lacks nothing', () => {
  expect(conforms(documents.PersonPage, { person: null })).toBe(true);
  expect(conforms(documents.TimelinePage, { events: null })).toBe(true);
});
