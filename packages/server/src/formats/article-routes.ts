import { isSlug } from '@dateline/model';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { alternatesOf } from '../discovery/alternates';
import { linkHeader } from '../discovery/link-header';
import { Answer } from '../http/answer';
import type { CachedDocuments } from '../http/cached-documents';
import { revalidated } from '../http/caching';
import { missing } from '../http/missing';
import type { Pages } from '../http/pages';
import { addVary } from '../http/send-answer';
import { articleUrl } from '../site/addresses';
import { acceptedFormat } from './accepted-format';
import { contentTypeOf, type ArticleFormat } from './article-format';
import { articleFormats } from './article-formats';

/**
 * `/articles/<slug>.<extension>` in each format, and `/articles/<slug>` as what the client
 * prefers. `pages` is null when the reader has not been built.
 */
export function addArticleRoutes(
  server: FastifyInstance,
  documents: CachedDocuments,
  pages: Pages | null,
): void {
  const byExtension = new Map(articleFormats.map((format) => [format.extension, format]));

  // A wildcard, because a named parameter may not be as long as a slug with an extension.
  server.get<{ Params: { '*': string } }>(
    '/articles/*',
    { onSend: async (request, reply) => announce(request, reply) },
    async (request, reply) => {
      const [slug = '', extension] = cutAtFirstDot(request.params['*']);
      if (!isSlug(slug)) return page(request, reply);
      if (extension !== undefined) {
        const format = byExtension.get(extension);
        return format ? sendAs(format, slug, request, reply) : page(request, reply);
      }
      addVary(reply, 'Accept');
      const format = acceptedFormat(request.headers.accept, pages !== null);
      if (!format) return page(request, reply);
      return sendAs(format, slug, request, reply);
    },
  );

  function page(request: FastifyRequest, reply: FastifyReply) {
    return pages ? pages.send(request, reply) : reply.callNotFound();
  }

  function sendAs(
    format: ArticleFormat,
    slug: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const path = `/articles/${slug}.${format.extension}`;
    return documents.send(request, reply, path, async ({ load, origin }) => {
      const document = await load.findDocument(slug);
      if (!document) return missing(format.mediaType, 'There is no such article.');
      const content = format.render(document, origin);
      if (content === null) return missing(format.mediaType, cannotBe(format));
      return new Answer(
        200,
        {
          'content-type': contentTypeOf(format),
          'cache-control': revalidated,
          'content-location': path,
          'content-disposition': `inline; filename="${slug}.${format.extension}"`,
        },
        Buffer.from(content),
      );
    });
  }

  /** Says what other forms there are, and which address is the article's own. */
  function announce(request: FastifyRequest<{ Params: { '*': string } }>, reply: FastifyReply) {
    if (reply.statusCode !== 200 && reply.statusCode !== 304) return;
    const [slug = ''] = cutAtFirstDot(request.params['*']);
    const origin = documents.originOf(request);
    const url = articleUrl(origin, slug);
    reply.header(
      'link',
      [
        `<${url}>; rel="canonical"`,
        ...alternatesOf(new URL(url).pathname, origin).map(linkHeader),
      ].join(', '),
    );
  }
}

function cannotBe({ title }: ArticleFormat): string {
  return `This article cannot be written as ${title} without loss. Ask for another form of it.`;
}

function cutAtFirstDot(name: string): readonly [string, string?] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name] : [name.slice(0, dot), name.slice(dot + 1)];
}
