import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const programs = {
  /** What `npm start` runs: is everything installed and built, then serve. */
  start: fileURLToPath(new URL('../../cli/launch/start.mjs', import.meta.url)),
  serve: fileURLToPath(new URL('../../cli/dist/dateline.js', import.meta.url)),
} as const;

export interface Served {
  readonly pid: number;
  /** From starting the process to the first 200 of /ready. */
  readonly secondsToReady: number;
  stop(): Promise<void>;
}

/** Longer than any of this should take: what is still not ready then never will be. */
const patience = 240_000;

/** Runs `dateline serve`, alone or by `npm start`, on the data in `home`. */
export async function serve(
  by: keyof typeof programs,
  home: string,
  port: number,
): Promise<Served> {
  const began = performance.now();
  const args = by === 'serve' ? [programs.serve, 'serve'] : [programs.start];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATELINE_HOME: home, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const exit = once(child, 'exit');
  let exited = false;
  void exit.then(() => {
    exited = true;
  });
  const ready = `http://127.0.0.1:${port}/ready`;
  while (!(await answersOk(ready))) {
    if (exited) throw new Error(`${args.join(' ')} ended before it was ready:\n${said}`);
    if (performance.now() - began > patience) {
      child.kill('SIGKILL');
      throw new Error(`${ready} did not answer 200 within ${patience / 1000} s:\n${said}`);
    }
    await wait(10);
  }
  return {
    pid: child.pid ?? 0,
    secondsToReady: (performance.now() - began) / 1000,
    async stop() {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

async function answersOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch (error) {
    // Nothing listens yet.
    if (error instanceof TypeError) return false;
    throw error;
  }
}
