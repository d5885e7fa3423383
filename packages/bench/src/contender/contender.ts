import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Heap, Listening, Usage } from './listening';

/** Who is measured, each in a process of its own. */
export const contenders = {
  dateline: { program: './dateline-process.js', name: 'Dateline' },
  uncached: { program: './dateline-process.js', name: 'Dateline, response cache off' },
  peer: { program: './peer-process.js', name: 'Apollo Server 5 + type-graphql, defaults' },
  yoga: { program: './yoga-process.js', name: 'GraphQL Yoga 5, same schema' },
  bare: { program: './bare-process.js', name: 'Bare node:http, bytes at hand' },
  mercurius: { program: './mercurius-process.js', name: 'Mercurius 16 with jit, same schema' },
} as const;

export type ContenderKey = keyof typeof contenders;

export interface Contender {
  readonly key: ContenderKey;
  readonly name: string;
  /** Of its GraphQL endpoint, on loopback. */
  readonly url: string;
  /** Microseconds since its process began, of all its threads. */
  processorTime(): Promise<number>;
  /** Bytes of its JavaScript heap in use after a collection. */
  heapUsed(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts a contender on a database file, the bare one on the address of the server whose
 * answers it repeats; resolves once it listens.
 */
export async function startContender(key: ContenderKey, file: string): Promise<Contender> {
  const { program, name } = contenders[key];
  const path = fileURLToPath(new URL(program, import.meta.url));
  // What it logs is written, as it would be in service, but nobody reads it.
  const log = openSync(devNull, 'w');
  const child = fork(path, [file, key], {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const exit = once(child, 'exit');
  const [message] = await Promise.race([
    once(child, 'message') as Promise<[Listening]>,
    exit.then(([code]) => {
      const command = `node ${path} ${file} ${key}`;
      throw new Error(`${name} ended with code ${code} before it listened. See: ${command}`);
    }),
  ]);
  return {
    key,
    name,
    url: message.url,
    async processorTime() {
      const answer = once(child, 'message') as Promise<[Usage]>;
      child.send('usage');
      const [usage] = await answer;
      return usage.processorTime;
    },
    async heapUsed() {
      const answer = once(child, 'message') as Promise<[Heap]>;
      child.send('heap');
      const [heap] = await answer;
      return heap.heapUsed;
    },
    async stop() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
