import type { FastifyInstance } from 'fastify';
import { Answer } from '../http/answer';
import type { CachedDocuments } from '../http/cached-documents';
import { revalidated } from '../http/caching';
import { site } from '../site/site';
import { writeXml } from '../xml/write-xml';

const mediaType = 'application/opensearchdescription+xml';

/** `/opensearch.xml`: how a browser puts the site's search into its own search box. */
export function addOpenSearchRoute(server: FastifyInstance, documents: CachedDocuments): void {
  server.get('/opensearch.xml', (request, reply) =>
    documents.send(
      request,
      reply,
      '/opensearch.xml',
      async ({ origin }) =>
        new Answer(
          200,
          { 'content-type': `${mediaType}; charset=utf-8`, 'cache-control': revalidated },
          description(origin),
        ),
    ),
  );
}

function description(origin: string): string {
  return writeXml('http://a9.com/-/spec/opensearch/1.1/', 'OpenSearchDescription', (root) => {
    root.ele('ShortName').txt(site.name);
    root.ele('Description').txt('People, places, organizations, events and quotes in the news.');
    const page = root.ele('Url').att('type', 'text/html');
    page.att('template', `${origin}/search?q={searchTerms}`);
    const self = root.ele('Url').att('type', mediaType).att('rel', 'self');
    self.att('template', `${origin}/opensearch.xml`);
    const image = root.ele('Image').att('width', '192').att('height', '192');
    image.att('type', 'image/png').txt(`${origin}/icons/icon-192.png`);
    root.ele('Language').txt('*');
    root.ele('InputEncoding').txt('UTF-8');
    root.ele('OutputEncoding').txt('UTF-8');
  });
}
