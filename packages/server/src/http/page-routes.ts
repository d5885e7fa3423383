import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Admission } from './admission';
import { immutable, revalidated } from './caching';
import type { Pages } from './pages';
import { pagePolicy } from './security-headers';
import { addVary } from './send-answer';

/** Every address that is not the API's: the reader's files, else its pages. */
export function addPageRoutes(
  server: FastifyInstance,
  pages: Pages,
  admission: Admission,
  clientDirectory: string,
): void {
  const known = filesBelow(clientDirectory);
  server.register(files, {
    root: clientDirectory,
    serve: false,
    preCompressed: true,
    cacheControl: false,
  });
  server.get('/*', async (request, reply) => {
    const path = decodedPath(request.url);
    if (path === null || !known.has(path)) {
      admission.admitReader(request, reply);
      return pages.send(request, reply);
    }
    addVary(reply, 'Accept-Encoding');
    reply.headers({
      // Named by a hash of their content: what is at the address never changes.
      'cache-control': path.startsWith('assets/') ? immutable : revalidated,
      // A service worker's own requests are under the policy that came with its file.
      'content-security-policy': pagePolicy(),
    });
    return reply.sendFile(path);
  });
}

/** Only what the build made is ever read from the disk. */
function filesBelow(directory: string): ReadonlySet<string> {
  return new Set(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '').replace(/^\//, '');
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
