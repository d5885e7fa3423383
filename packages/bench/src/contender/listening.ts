import { setTimeout as wait } from 'node:timers/promises';

/** A server that was started here. */
export interface Started {
  /** Of its GraphQL endpoint, on loopback. */
  readonly url: string;
  stop(): Promise<unknown>;
}

/** What a contender's process sends once it answers. */
export interface Listening {
  readonly url: string;
}

/** What it sends whenever it is asked how much it has worked. */
export interface Usage {
  /** Processor time since it began, of all its threads, in microseconds. */
  readonly processorTime: number;
}

/** What it sends instead when asked for its heap; for this its process runs with `--expose-gc`. */
export interface Heap {
  /** Bytes in use once everything that can be collected has been. */
  readonly heapUsed: number;
}

export type Inquiry = 'usage' | 'heap';

/** Tells the process that started this one where it listens, and what it asks for. */
export function announce(url: string): void {
  const listening: Listening = { url };
  process.send?.(listening);
  process.on('message', (inquiry: Inquiry) => {
    if (inquiry === 'heap') {
      void heapAfterCollection().then((heap) => process.send?.(heap));
      return;
    }
    const { user, system } = process.cpuUsage();
    const usage: Usage = { processorTime: user + system };
    process.send?.(usage);
  });
}

/** What weak references hold, and what is freed by callbacks, goes in the second pass. */
async function heapAfterCollection(): Promise<Heap> {
  for (let pass = 0; pass < 3; pass += 1) {
    globalThis.gc?.();
    await wait(50);
  }
  return { heapUsed: process.memoryUsage().heapUsed };
}
