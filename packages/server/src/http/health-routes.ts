import type { Store } from '@dateline/store';
import type { FastifyInstance } from 'fastify';
import { neverStored } from './caching';

/** A database that has not answered by then is taken not to. */
const patienceMs = 2000;

/** `/health`: the process answers. `/ready`: the database does, too. */
export function addHealthRoutes(server: FastifyInstance, store: Store): void {
  server.get('/health', async (_request, reply) => {
    reply.header('cache-control', neverStored);
    return { status: 'ok' };
  });
  server.get('/ready', async (request, reply) => {
    reply.header('cache-control', neverStored);
    try {
      await within(patienceMs, store.ping());
    } catch (error) {
      request.log.error({ err: error }, 'database does not answer');
      return reply.code(503).send({ status: 'unavailable' });
    }
    return { status: 'ready' };
  });
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`No answer within ${milliseconds} ms.`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
