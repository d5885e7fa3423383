/// <reference lib="webworker" />
import { Device } from '../offline/device';
import { DeviceIndex } from './device-index';
import { Following } from './following';
import type { FromWorker, ToWorker } from './messages';

declare const self: DedicatedWorkerGlobalScope;

/** Milliseconds within which a small device is looked through: until then a search waits for that. */
const patience = 400;
/** Milliseconds of work after which a search gets its turn. */
const turn = 12;
/** Milliseconds between two reports of how far it has come. */
const pause = 250;

const turns = new MessageChannel();
turns.port1.start();

const index = new DeviceIndex();
let asked: ToWorker | null = null;
let ready = false;
let began = performance.now();
let told = -Infinity;
let progress = { done: 0, of: 0 };

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  // What was asked before and not answered yet is not wanted any more.
  if (asked === null) void begun.then(yielded).then(answer).catch(fail);
  asked = data;
});

const following = new Following({
  // What an earlier build stored is looked through as far as it goes: nothing judges it here.
  device: new Device(async () => true),
  index,
  onTrouble: (error) => console.error(error),
  onProgress(next) {
    progress = next;
    if (ready || performance.now() - told > pause) tellState();
  },
  async breathe() {
    if (performance.now() - began < turn) return;
    await yielded();
    began = performance.now();
  },
});
const started = following.start();
const begun = Promise.race([
  // That it failed is told below; what is asked is answered all the same, from what there is.
  started.catch(() => undefined),
  new Promise((resolve) => setTimeout(resolve, patience)),
]);
started.then(() => {
  ready = true;
  tellState();
}, fail);

function answer() {
  if (asked === null) return;
  const { id, ...query } = asked;
  asked = null;
  say({ type: 'answer', id, answer: index.find(query, ready) });
}

function tellState() {
  told = performance.now();
  say({ type: 'state', state: { progress, size: index.size, ready } });
}

function say(message: FromWorker) {
  self.postMessage(message, []);
}

function fail(error: unknown) {
  console.error(error);
  say({ type: 'failed' });
}

/** After what else is waiting, a message that came meanwhile for one; a timer would wait longer. */
function yielded(): Promise<void> {
  return new Promise((resolve) => {
    turns.port1.addEventListener('message', () => resolve(), { once: true });
    turns.port2.postMessage(null);
  });
}
