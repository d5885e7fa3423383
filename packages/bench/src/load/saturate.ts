import autocannon from 'autocannon';
import type { LoadOrder, LoadResult } from './load';

/** As many requests as the connections can get answered. All go to the same server. */
export async function saturate(order: LoadOrder): Promise<LoadResult> {
  const [first] = order.exchanges;
  if (!first) throw new RangeError('Nothing to ask.');
  // autocannon's own histogram holds whole milliseconds; answers here are often faster.
  const latencies: number[] = [];
  const others = new Map<number, number>();
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url: new URL(first.url).origin,
        requests: order.exchanges.map(({ method, url, headers, body }) => {
          const { pathname, search } = new URL(url);
          return { method, path: pathname + search, headers, ...(body !== undefined && { body }) };
        }),
        connections: order.connections,
        duration: order.seconds,
        sampleInt: 50,
      },
      (error, finished) => (error == null ? resolve(finished) : reject(error)),
    );
    run.on('response', (_client, status, _bytes, milliseconds) => {
      latencies.push(milliseconds);
      if (status !== first.status) others.set(status, (others.get(status) ?? 0) + 1);
    });
  });
  if (others.size > 0 || result.errors > 0) {
    const wrong = [...others].map(([status, times]) => `${status} (${times} times)`).join(', ');
    throw new Error(
      `${first.url} answered ${wrong || 'nothing else'} beside ${first.status}; ${result.errors} requests failed.`,
    );
  }
  if (latencies.length === 0) {
    throw new Error(`${first.url} answered nothing within ${order.seconds} s.`);
  }
  return { requestsPerSecond: latencies.length / result.duration, latencies };
}
