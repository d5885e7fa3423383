import type { LoadOrder, LoadReply } from './load';
import { saturate } from './saturate';
import { steadyLoad } from './steady-load';

// Runs in a process of its own, so that making requests does not take time from the
// server's event loop or from this run's bookkeeping.
process.on('message', (order: LoadOrder) => {
  const firing = order.rate === undefined ? saturate(order) : steadyLoad(order, order.rate);
  firing.then(
    (result) => reply({ ok: true, result }),
    (error: unknown) => reply({ ok: false, message: String(error) }),
  );
});

function reply(message: LoadReply): void {
  process.send?.(message);
}
