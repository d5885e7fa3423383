import type { FastifyInstance } from 'fastify';
import { Answer } from '../http/answer';
import type { CachedDocuments } from '../http/cached-documents';
import { revalidated } from '../http/caching';
import { missing } from '../http/missing';
import { robots } from './robots';
import { sitemap, sitemapFile } from './sitemap';

const xmlType = 'application/xml';

/** `/sitemap.xml`, its further files when there are many pages, and `/robots.txt`, which names it. */
export function addSitemapRoutes(server: FastifyInstance, documents: CachedDocuments): void {
  server.get('/sitemap.xml', (request, reply) =>
    documents.send(request, reply, '/sitemap.xml', async ({ store, origin }) =>
      xml(await sitemap(store, origin)),
    ),
  );
  server.get<{ Params: { number: string } }>(
    '/sitemaps/:number(^[1-9]\\d{0,5}$).xml',
    (request, reply) => {
      const { number } = request.params;
      return documents.send(request, reply, `/sitemaps/${number}.xml`, async (source) => {
        const file = await sitemapFile(source.store, source.origin, Number(number));
        return file === null ? missing(xmlType, 'The sitemap has no such file.') : xml(file);
      });
    },
  );
  server.get('/robots.txt', (request, reply) =>
    documents.send(
      request,
      reply,
      '/robots.txt',
      async ({ origin }) =>
        new Answer(
          200,
          { 'content-type': 'text/plain; charset=utf-8', 'cache-control': revalidated },
          robots(origin),
        ),
    ),
  );
}

function xml(text: string): Answer {
  return new Answer(
    200,
    { 'content-type': `${xmlType}; charset=utf-8`, 'cache-control': revalidated },
    text,
  );
}
