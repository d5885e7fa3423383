import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type { EventAnswer } from '../execution/subscriptions';

/** Often enough that no proxy takes a quiet stream for a dead one. */
const pingMilliseconds = 12_000;

/** After how long a browser that was cut off should come back. */
const retryMilliseconds = 2_000;

/**
 * Answers as server-sent events, in the form of the GraphQL over SSE protocol's distinct
 * connections: `next` for each and `complete` at the end. Each carries its cursor as the event's
 * id, which a browser sends back when it reconnects. No more is made than the client takes.
 */
export function eventStream(answers: AsyncIterable<EventAnswer>): Readable {
  const stream = new PassThrough();
  stream.write(`retry: ${retryMilliseconds}\n:\n\n`);
  const pings = setInterval(() => {
    if (stream.writableLength === 0) stream.write(':\n\n');
  }, pingMilliseconds).unref();
  stream.once('close', () => clearInterval(pings));
  write(answers, stream).catch((error: Error) => stream.destroy(error));
  return stream;
}

async function write(answers: AsyncIterable<EventAnswer>, stream: PassThrough): Promise<void> {
  for await (const { result, cursor } of answers) {
    if (stream.destroyed) return;
    const id = cursor === null ? '' : `id: ${cursor}\n`;
    const taken = stream.write(`${id}event: next\ndata: ${JSON.stringify(result)}\n\n`);
    if (!taken) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
  }
  stream.end('event: complete\ndata: \n\n');
}
