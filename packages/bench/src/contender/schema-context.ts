import { randomUUID } from 'node:crypto';
import { Deadline, limits, Loaders, type RequestContext } from '@dateline/server';
import type { Store } from '@dateline/store';

/** What Dateline's resolvers are given for one request, for a server that is not Dateline's. */
export function schemaContext(store: Store): RequestContext {
  const deadline = new Deadline(limits.executionMs);
  return {
    store,
    load: new Loaders(store),
    requestId: randomUUID(),
    deadline,
    signal: deadline.signal,
    reportsCost: false,
    log: console,
  };
}
