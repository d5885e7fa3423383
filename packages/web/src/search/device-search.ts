import type { DeviceAnswer, DeviceQuery } from './device-index';
import type { DeviceState, FromWorker, ToWorker } from './messages';

/** Milliseconds after which the index of a device that nobody searches is let go. */
const keepFor = 300_000;

export interface DeviceSearchListener {
  onState(state: DeviceState): void;
  /** The device cannot be searched. */
  onFailed(): void;
}

/** Searches what is on the device, in a worker: nothing of it holds up the page. */
export class DeviceSearch {
  #worker: Worker | null = null;
  #state: DeviceState | null = null;
  #listener: DeviceSearchListener | null = null;
  #lastId = 0;
  #waiting: { id: number; resolve: (answer: DeviceAnswer | null) => void } | null = null;
  #letGo: ReturnType<typeof setTimeout> | undefined;

  /** Begins to look through the device, if that has not begun; what it returns ends the listening. */
  open(listener: DeviceSearchListener): () => void {
    clearTimeout(this.#letGo);
    this.#listener = listener;
    this.#worker ??= this.#start();
    if (this.#state) listener.onState(this.#state);
    return () => {
      if (this.#listener !== listener) return;
      this.#listener = null;
      this.#letGo = setTimeout(() => this.#close(), keepFor);
    };
  }

  /** What is on the device; null when another question came before the answer, or none can be given. */
  ask(query: DeviceQuery): Promise<DeviceAnswer | null> {
    this.#waiting?.resolve(null);
    this.#waiting = null;
    const worker = this.#worker;
    if (!worker) return Promise.resolve(null);
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#waiting = { id, resolve };
      worker.postMessage({ id, ...query } satisfies ToWorker, []);
    });
  }

  #start(): Worker | null {
    try {
      const worker = new Worker(
        /* webpackChunkName: "search-worker" */ new URL('./search-worker.ts', import.meta.url),
        { type: 'module' },
      );
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
      worker.addEventListener('error', (event) => {
        console.error(event.message);
        this.#fail();
      });
      return worker;
    } catch (error) {
      // A browser without module workers still searches the library.
      console.error(error);
      queueMicrotask(() => this.#fail());
      return null;
    }
  }

  #hear(message: FromWorker) {
    if (message.type === 'failed') return this.#fail();
    if (message.type === 'state') {
      this.#state = message.state;
      return this.#listener?.onState(message.state);
    }
    if (message.id !== this.#waiting?.id) return;
    this.#waiting.resolve(message.answer);
    this.#waiting = null;
  }

  #fail() {
    this.#close();
    this.#listener?.onFailed();
  }

  #close() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#state = null;
    this.#waiting?.resolve(null);
    this.#waiting = null;
  }
}

/** The device that the app runs on. */
export const deviceSearch = new DeviceSearch();
