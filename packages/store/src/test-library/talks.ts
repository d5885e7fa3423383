import type { Library } from '@dateline/model';
import {
  article,
  event,
  evidenceIn,
  kerry,
  lavrov,
  on,
  organization,
  person,
  place,
  role,
  unitedNations,
} from './build-library';

/** Two articles of one storyline and one of none, with what they speak of. */
export const talks: Library = {
  people: [
    person('John Kerry', { summary: 'The United States’ chief diplomat.' }),
    person('Sergei Lavrov', { alsoKnownAs: ['Sergey Lavrov', 'سيرغي لافروف'] }),
    person('Søren Ångström', { slug: 'soren-angstrom', summary: 'A photographer.' }),
  ],
  organizations: [
    organization('United Nations', {
      organizationKind: 'intergovernmental',
      alsoKnownAs: ['U.N.'],
      summary: 'It sends aid.',
    }),
    organization('State Department', { organizationKind: 'ministry' }),
  ],
  places: [
    place('Syria', { placeKind: 'country', countryCode: 'SY' }),
    place('Aleppo', {
      containedIn: 'syria',
      coordinates: { latitude: 36.2, longitude: 37.16, precisionKm: 10 },
    }),
    place('Castello Road', {
      placeKind: 'road',
      containedIn: 'aleppo',
      coordinates: { latitude: 36.26, longitude: 37.12, precisionKm: 5 },
    }),
    place('Hangzhou', { coordinates: { latitude: 30.27, longitude: 120.16, precisionKm: 20 } }),
    place('Suva', { coordinates: { latitude: -18.14, longitude: 178.44, precisionKm: 10 } }),
    place('Apia', { coordinates: { latitude: -13.83, longitude: -171.77, precisionKm: 10 } }),
    place('Darayya', { alsoKnownAs: ['Daraya', 'داريا'] }),
  ],
  events: [
    event('Hangzhou summit', 'talks-in-hangzhou', {
      at: 'hangzhou',
      eventKind: 'summit',
      when: on('2016-09-04', '2016-09-05'),
    }),
    event('Kerry meets Lavrov', 'talks-in-hangzhou', {
      at: 'hangzhou',
      with: [kerry, lavrov],
      when: on('2016-09-04'),
      partOf: 'hangzhou-summit',
      precededBy: ['geneva-meeting'],
    }),
    event('Geneva meeting', 'talks-in-hangzhou', {
      with: [kerry, lavrov],
      when: on('2016-08-26'),
    }),
    event('Castello Road closed', 'aid-is-waiting', {
      at: 'castello-road',
      eventKind: 'siege',
      status: 'ongoing',
      when: on('2016-07-01', '2016-09-04'),
    }),
    event('Aid convoy', 'aid-is-waiting', {
      at: 'aleppo',
      status: 'expected',
      with: [unitedNations],
    }),
  ],
  roles: [role('john-kerry', 'Secretary of State', 'state-department', 'talks-in-hangzhou')],
  storylines: [{ slug: 'cease-fire', title: 'The cease-fire', synopsis: null }],
  articles: [
    article(
      'Talks in Hangzhou',
      '2016-09-04T22:30:00+08:00',
      [
        '[Kerry](people/john-kerry) met [Lavrov](people/sergei-lavrov) in [Hangzhou](places/hangzhou).',
        '[Kerry](people/john-kerry) spoke of [Aleppo](places/aleppo) and left the café.',
      ],
      {
        description: 'No cease-fire yet.',
        storylines: ['cease-fire'],
        contributions: [
          {
            person: 'soren-angstrom',
            kind: 'photographer',
            reportedFrom: 'suva',
            evidence: [evidenceIn('talks-in-hangzhou')],
          },
        ],
        said: [
          { speaker: kerry, text: 'a couple of tough issues', event: 'kerry-meets-lavrov' },
          { speaker: lavrov, text: '100% agreed_upon' },
        ],
      },
    ),
    article(
      'Aid is waiting',
      '2016-09-05T08:00:00Z',
      [
        'The [United Nations](organizations/united-nations) waits near [Castello Road](places/castello-road).',
        'The [U.N.](organizations/united-nations) heard from [Kerry](people/john-kerry).',
      ],
      {
        storylines: ['cease-fire'],
        said: [{ speaker: unitedNations, text: 'Our trucks are ready' }],
      },
    ),
    article('Étude de cas', '2016-09-01T08:00:00Z', ['Rien à voir avec Zürich.'], {
      language: 'fr',
    }),
  ],
};
