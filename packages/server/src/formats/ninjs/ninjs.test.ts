import { articleDocument } from '@dateline/model';
import { describe, expect, it } from 'vitest';
import { withArticle } from '../../testing/altered-library';
import { hostileInXml, hostileLibrary, hostileText } from '../../testing/hostile-library';
import { jsonSchemaErrors } from '../../testing/json-schema';
import { seedArticle, seedLibrary } from '../../testing/seeds';
import { parseXml, texts } from '../../testing/xml-schema';
import { ninjs } from './ninjs';

const origin = 'https://news.example';

function rendered(library = seedLibrary()) {
  const document = articleDocument(library, seedArticle);
  if (!document) throw new Error('The library has no such article.');
  return JSON.parse(String(ninjs.render(document, origin)));
}

describe('ninjs', () => {
  it('is valid', () => {
    expect(jsonSchemaErrors('ninjs.json', rendered())).toEqual([]);
  });

  it('has the text plain and with its names linked', () => {
    const [plain, rich] = rendered().bodies;
    expect(plain.value).toMatch(/^A cease-fire for Syria slipped away/);
    expect(rich.value).toMatch(
      /^<p id="p0">A cease-fire for <a href="https:\/\/news\.example\/places\/syria">Syria<\/a>/,
    );
  });

  it('puts the longitude first', () => {
    const hangzhou = rendered().places.find((place: { name: string }) => place.name === 'Hangzhou');
    const [longitude, latitude] = hangzhou.geojson.coordinates;
    expect(longitude).toBeGreaterThan(100);
    expect(latitude).toBeLessThan(40);
  });

  it('of a retracted article is canceled, and says why', () => {
    const retraction = { at: '2021-02-03T04:05:06Z', reason: 'It did not happen.' };
    const item = rendered(withArticle({ blocks: [], mentions: [], quotes: [], retraction }));
    expect(jsonSchemaErrors('ninjs.json', item)).toEqual([]);
    expect(item.pubStatus).toBe('canceled');
    expect(item.versionCreated).toBe(retraction.at);
    expect(JSON.stringify(item.descriptions)).toContain(retraction.reason);
  });

  it('of a hostile story is valid, and its HTML inert', () => {
    const item = rendered(hostileLibrary());
    expect(jsonSchemaErrors('ninjs.json', item)).toEqual([]);
    expect(item.headlines[0].value).toContain(hostileText);
    const body = parseXml(`<body>${item.bodies[1].value}</body>`);
    expect(texts(body, '//script | //img | //@onerror')).toEqual([]);
    expect(texts(body, '/body')[0]).toContain(hostileInXml);
  });
});
