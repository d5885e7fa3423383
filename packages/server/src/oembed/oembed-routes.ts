import { isSlug } from '@dateline/model';
import type { FastifyInstance } from 'fastify';
import { Answer } from '../http/answer';
import type { CachedDocuments } from '../http/cached-documents';
import { revalidated } from '../http/caching';
import { missing, refusal } from '../http/missing';
import { sendAnswer } from '../http/send-answer';
import { writeXml } from '../xml/write-xml';
import { oembed, type Room } from './oembed';
import { oembedTypes, type OembedForm } from './oembed-alternates';

const mediaTypes: Readonly<Record<OembedForm, string>> = {
  json: 'application/json',
  xml: 'text/xml',
};

/** `/oembed?url=…&format=json|xml&maxwidth=…&maxheight=…`, for the pages of articles. */
export function addOembedRoute(server: FastifyInstance, documents: CachedDocuments): void {
  server.get('/oembed', async (request, reply) => {
    const asked = new URLSearchParams(request.url.split('?')[1] ?? '');
    const format = asked.get('format') ?? 'json';
    if (!isForm(format)) {
      const message = 'The format is to be json or xml.';
      return sendAnswer(
        request,
        reply,
        refusal(501, 'NOT_IMPLEMENTED', 'Not Implemented', 'text/plain', message),
      );
    }
    const mediaType = mediaTypes[format];
    const slug = articleAt(asked.get('url'), documents.originOf(request));
    if (slug === null) {
      return sendAnswer(request, reply, missing(mediaType, 'No article of ours is at this url.'));
    }
    const room = {
      maxWidth: pixels(asked.get('maxwidth')),
      maxHeight: pixels(asked.get('maxheight')),
    };
    const name = `/oembed ${slug} ${format} ${room.maxWidth} ${room.maxHeight}`;
    return documents.send(request, reply, name, async ({ load, origin }) => {
      const document = await load.findDocument(slug);
      if (!document) return missing(mediaType, 'No article of ours is at this url.');
      return new Answer(
        200,
        { 'content-type': `${mediaType}; charset=utf-8`, 'cache-control': revalidated },
        write(oembed(document, origin, room), format),
      );
    });
  });
}

function isForm(format: string): format is OembedForm {
  return Object.hasOwn(oembedTypes, format);
}

/** The slug of the article at an address of this site, whatever the scheme; null for any other. */
function articleAt(address: string | null, origin: string): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.host !== new URL(origin).host) return null;
  const slug = /^\/articles\/([^/]+)\/?$/.exec(url.pathname)?.[1] ?? '';
  return isSlug(slug) ? slug : null;
}

/** A number of pixels; null for anything else, which is as if it had not been said. */
function pixels(text: string | null): Room['maxWidth'] {
  return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}

function write(response: Readonly<Record<string, string | number>>, format: OembedForm): string {
  if (format === 'json') return JSON.stringify(response);
  return writeXml(null, 'oembed', (root) => {
    for (const [name, value] of Object.entries(response)) root.ele(name).txt(String(value));
  });
}
