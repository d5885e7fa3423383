import autocannon from 'autocannon';
import type { LoadOrder, LoadReply, LoadResult } from './load';

// Runs in a process of its own, so that making requests does not take time from the
// server's event loop or from this run's bookkeeping.
process.on('message', (order: LoadOrder) => {
  fire(order).then(
    (result) => reply({ ok: true, result }),
    (error: unknown) => reply({ ok: false, message: String(error) }),
  );
});

function reply(message: LoadReply): void {
  process.send?.(message);
}

async function fire(order: LoadOrder): Promise<LoadResult> {
  // autocannon's own histogram holds whole milliseconds; answers here are often faster.
  const latencies: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url: order.url,
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: order.body,
        connections: order.connections,
        duration: order.seconds,
        sampleInt: 50,
      },
      (error, finished) => (error == null ? resolve(finished) : reject(error)),
    );
    run.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${order.url}: ${result.non2xx} answers were not 2xx; ${result.errors} requests failed.`,
    );
  }
  return { requestsPerSecond: latencies.length / result.duration, latencies };
}
