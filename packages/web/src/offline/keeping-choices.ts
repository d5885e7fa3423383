import { isSparing } from '../shell/spared';

/** What the reader chose about keeping without being asked each time. */
export interface KeepingChoices {
  /** How many of the newest dispatches are always here. */
  readonly newest: number;
  readonly wifiOnly: boolean;
  /** Ids that the reader took off: they do not come back by themselves. */
  readonly declined: readonly string[];
}

export const newestOffered = [0, 5, 10, 20] as const;

const key = 'dateline-keeping';

/**
 * Whoever has installed the app means to come back: the newest five are a quarter of a megabyte
 * or so. Someone who followed a link has asked for nothing.
 */
export function defaultNewest(): number {
  const installed =
    typeof matchMedia === 'function' && matchMedia('(display-mode: standalone)').matches;
  return installed ? 5 : 0;
}

export function keepingChoices(): KeepingChoices {
  const { newest, wifiOnly, declined } = stored();
  return {
    newest: newestOffered.find((each) => each === newest) ?? defaultNewest(),
    wifiOnly: wifiOnly === true,
    declined: Array.isArray(declined) ? declined.filter((id) => typeof id === 'string') : [],
  };
}

export function chooseKeeping(choice: Partial<KeepingChoices>) {
  const storage = own();
  storage?.setItem(key, JSON.stringify({ ...keepingChoices(), ...choice }));
}

/**
 * - `unmetered`: on a network of the kind that the reader meant by "Wi-Fi";
 * - `metered`: on a mobile network;
 * - `unknown`: this browser does not tell.
 */
export type NetworkKind = 'unmetered' | 'metered' | 'unknown';

export function networkKind(): NetworkKind {
  const type = navigator.connection?.type;
  if (type === 'wifi' || type === 'ethernet') return 'unmetered';
  return type === 'cellular' || type === 'wimax' || type === 'bluetooth' ? 'metered' : 'unknown';
}

/** Whether something may be fetched that nobody asked for just now. */
export function mayFetchUnasked(choices = keepingChoices()): boolean {
  if (isSparing()) return false;
  return !choices.wifiOnly || networkKind() === 'unmetered';
}

function stored(): Partial<Record<keyof KeepingChoices, unknown>> {
  try {
    const value: unknown = JSON.parse(own()?.getItem(key) ?? '{}');
    return typeof value === 'object' && value ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** The browser refuses storage to a page now and then. */
function own(): Storage | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
