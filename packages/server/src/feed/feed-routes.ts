import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Answer } from '../http/answer';
import type { CachedDocuments, Source } from '../http/cached-documents';
import { revalidated } from '../http/caching';
import { missing } from '../http/missing';
import type { Feed } from './feed';
import { feedFormats, type FeedFormat } from './feed-formats';
import { readSiteFeed, readStorylineFeed } from './read-feed';

/** `/feed.<format>` of all articles, and the same below each storyline. */
export function addFeedRoutes(server: FastifyInstance, documents: CachedDocuments): void {
  for (const format of feedFormats) {
    const name = `/feed.${format.extension}`;
    server.get(name, (request, reply) =>
      send(request, reply, name, format, ({ store, load, origin }) =>
        readSiteFeed(store, load, origin),
      ),
    );
    server.get<{ Params: { slug: string } }>(`/storylines/:slug${name}`, (request, reply) => {
      const { slug } = request.params;
      return send(request, reply, `/storylines/${slug}${name}`, format, ({ store, load, origin }) =>
        readStorylineFeed(slug, store, load, origin),
      );
    });
  }

  function send(
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    format: FeedFormat,
    read: (source: Source) => Promise<Feed | null>,
  ): Promise<FastifyReply> {
    return documents.send(request, reply, path, async (source) => {
      const feed = await read(source);
      if (!feed) return missing(format.mediaType, 'There is no such storyline.');
      return new Answer(
        200,
        { 'content-type': `${format.mediaType}; charset=utf-8`, 'cache-control': revalidated },
        format.write(feed, `${source.origin}${path}`),
      );
    });
  }
}
