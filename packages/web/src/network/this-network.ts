import type { Ask } from './asking';

let settle: (ask: Ask) => void = () => undefined;
const asking = new Promise<Ask>((resolve) => (settle = resolve));

/** Asks the server for what a screen shows in passing: the answer is not kept, and no client is loaded for it. */
export const ask: Ask = async (question, options) => (await asking)(question, options);

/** Called once by what can ask. */
export function askBy(ask: Ask) {
  settle(ask);
}
