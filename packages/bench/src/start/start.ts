import { setTimeout as wait } from 'node:timers/promises';
import { median } from '../load/statistics';
import { table } from '../load/table';
import { freePort } from './free-port';
import { residentMegabytes } from './resident-memory';
import { serve } from './serve';

/** Milliseconds after /ready at which memory is read: what start-up left behind is collected. */
const idle = 2000;

/**
 * How long the server takes to be ready and how much memory it then holds. The first start
 * loads the stories into an empty folder; the others find them there. Returns the table.
 */
export async function start(home: string, repetitions: number): Promise<string> {
  const port = await freePort();
  const first = await serve('serve', home, port);
  await first.stop();

  const warm: number[] = [];
  const memory: number[] = [];
  const whole: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const served = await serve('serve', home, port);
    warm.push(served.secondsToReady);
    await wait(idle);
    memory.push(residentMegabytes(served.pid));
    await served.stop();

    const started = await serve('start', home, port);
    whole.push(started.secondsToReady);
    await started.stop();
  }
  return table(
    ['', 'median', 'min–max', 'promise'],
    [
      ['Ready on an empty folder, stories loaded', seconds(first.secondsToReady), 'once', ''],
      ['Ready with the data there (dateline serve)', ...spread(warm, seconds), ''],
      ['Ready by npm start, installed and built', ...spread(whole, seconds), '< 10 s'],
      ['Memory 2 s after ready (RSS)', ...spread(memory, megabytes), '< 200 MB'],
    ],
  );
}

function spread(values: readonly number[], show: (value: number) => string): [string, string] {
  return [show(median(values)), `${show(Math.min(...values))}–${show(Math.max(...values))}`];
}

const seconds = (value: number) => `${value.toFixed(2)} s`;
const megabytes = (value: number) => `${value.toFixed(0)} MB`;
