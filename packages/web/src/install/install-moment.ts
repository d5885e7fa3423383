import type { ScreenName } from '../routing/routes';

/** Dispatches that someone has read before being asked whether they want to keep the app. */
const readFirst = 2;

/** What is remembered between visits. */
export interface InstallMemory {
  /** Slugs of dispatches that were opened, no more than matter. */
  readonly read: readonly string[];
  /** It was offered, whatever the answer: nobody is asked twice. */
  readonly offered: boolean;
}

export const nothingYet: InstallMemory = { read: [], offered: false };

/** Notes that a dispatch was opened. */
export function afterReading(memory: InstallMemory, slug: string): InstallMemory {
  if (memory.read.length >= readFirst || memory.read.includes(slug)) return memory;
  return { ...memory, read: [...memory.read, slug] };
}

/** Whether this is the moment to ask: someone who comes back from reading, never one who reads. */
export function isFitting(memory: InstallMemory, screen: ScreenName): boolean {
  return !memory.offered && memory.read.length >= readFirst && screens.has(screen);
}

const screens: ReadonlySet<ScreenName> = new Set(['Front', 'Library', 'Storyline', 'Timeline']);

/** What was written down before; anything else counts as nothing. */
export function parseMemory(text: string | null): InstallMemory {
  if (text === null) return nothingYet;
  try {
    const { read, offered } = JSON.parse(text) as Partial<Record<keyof InstallMemory, unknown>>;
    const slugs = Array.isArray(read) ? read.filter((each) => typeof each === 'string') : [];
    return { read: slugs.slice(0, readFirst), offered: offered === true };
  } catch {
    return nothingYet;
  }
}
