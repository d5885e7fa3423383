import type { WriteStream } from 'node:tty';

/** Where a Chromium stands on this machine, or null. */
export function findChromium(): string | null;

/** A Chromium for browser tests, installed if there is none. Rejects when none can be had. */
export function ensureChromium(out?: WriteStream): Promise<string>;
