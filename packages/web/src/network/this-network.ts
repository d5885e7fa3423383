import type { Ask } from './asking';
import { askPlainly } from './plain-asking';

let settle: (ask: Ask) => void = () => undefined;
const other = new Promise<Ask>((resolve) => (settle = resolve));

/**
 * Asks the server for what a screen shows in passing: the answer is not kept, and the client is loaded
 * only for a server that does not know this build's questions.
 */
export const ask: Ask = askPlainly(async (question, options) => (await other)(question, options));

/** Called once by what can ask a server that does not know the hash. */
export function askOtherwise(ask: Ask) {
  settle(ask);
}
