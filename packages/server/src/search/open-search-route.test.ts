import { expect, it } from 'vitest';
import { TestServer } from '../testing/test-server';
import { checkXml, texts } from '../testing/xml-schema';

it('describes the search page to browsers', async () => {
  const server = await TestServer.start({ publicOrigin: 'https://news.example' });
  const response = await server.get('/opensearch.xml');
  expect(response.headers.get('content-type')).toBe(
    'application/opensearchdescription+xml; charset=utf-8',
  );
  const description = checkXml(await response.text(), 'open-search.rng');
  const names = { o: 'http://a9.com/-/spec/opensearch/1.1/' };
  expect(texts(description, '//o:Url[@type="text/html"]/@template', names)).toEqual([
    'https://news.example/search?q={searchTerms}',
  ]);
  await server.close();
});
