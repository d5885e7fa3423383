import { expect, it } from 'vitest';
import type { RoleSourceFragment } from '../operations/generated/types';
import { attestationsOf, latestFirst } from './attestations';

function said(id: string, published: string, dateline: string | null): RoleSourceFragment {
  const date = dateline === null ? null : { __typename: 'Dateline' as const, date: dateline };
  return {
    __typename: 'Evidence',
    block: 0,
    start: 0,
    end: 4,
    exact: 'says',
    status: 'ANCHORED',
    article: {
      __typename: 'Article',
      id,
      slug: id,
      headline: id,
      datePublished: published,
      dateline: date,
    },
  };
}

const july = said('july', '2016-07-15T01:00:00Z', '2016-07-14');
const september = said('september', '2016-09-09T21:00:00Z', null);

it('a role is held as of the dateline’s day, else as of the day of publication', () => {
  const days = attestationsOf([july, july, september]).map(({ day }) => day);
  expect(days).toEqual(['2016-09-09', '2016-07-14']);
});

it('the role that was attested last stands first', () => {
  const roles = [
    { title: 'minister', evidence: [july] },
    { title: 'envoy', evidence: [july, september] },
  ];
  expect(latestFirst(roles).map(({ title }) => title)).toEqual(['envoy', 'minister']);
});
