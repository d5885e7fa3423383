import type { DeviceAnswer, DeviceQuery } from './device-index';
import type { IndexProgress } from './following';

/** What the page asks the worker. A later question takes the place of one that is not answered yet. */
export interface ToWorker extends DeviceQuery {
  readonly id: number;
}

export type FromWorker =
  | {
      readonly type: 'answer';
      readonly id: number;
      readonly answer: DeviceAnswer;
    }
  /** More, or something else, can be found now. */
  | { readonly type: 'state'; readonly state: DeviceState }
  /** The device lends no storage. */
  | { readonly type: 'failed' };

export interface DeviceState {
  readonly progress: IndexProgress;
  /** How many things can be found. */
  readonly size: number;
  readonly ready: boolean;
}
