import type { Contact } from './item-state';

/** What has changed on the device, in this tab or in another. */
export interface DeviceChange {
  /** `questionKey`s of the records that were written. */
  readonly written: readonly string[];
  /** `questionKey`s of the records that were taken off. */
  readonly gone: readonly string[];
  /** Ids of the kept items that came, changed or went. */
  readonly items: readonly string[];
  /** How far the fetching of an item has come, when that is all there is to say. */
  readonly progress?: Progress;
  /** The server was asked what has changed. */
  readonly contact?: Contact;
}

export interface Progress {
  readonly id: string;
  /** Articles of a collection that are here, of how many. */
  readonly done: number;
  readonly of: number;
  /** False when the fetching has ended, one way or another. */
  readonly underWay: boolean;
}

export type DeviceChangeListener = (change: DeviceChange) => void;

/** Tells whoever listens, in all tabs, what has changed on the device. */
export class DeviceChanges {
  readonly #listeners = new Set<DeviceChangeListener>();
  readonly #channel: BroadcastChannel | null;

  constructor(name: string) {
    this.#channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<DeviceChange>) =>
      this.#hear(data),
    );
    // Node would wait for it.
    (this.#channel as { unref?: () => void } | null)?.unref?.();
  }

  /** What it returns ends the listening. */
  listen(listener: DeviceChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: Partial<DeviceChange>) {
    const whole: DeviceChange = { written: [], gone: [], items: [], ...change };
    this.#channel?.postMessage(whole);
    this.#hear(whole);
  }

  /** Hears and tells no more. */
  close() {
    this.#listeners.clear();
    this.#channel?.close();
  }

  #hear(change: DeviceChange) {
    for (const listener of this.#listeners) listener(change);
  }
}
