import { randomUUID } from 'node:crypto';
import { Loaders, type RequestContext } from '@dateline/server';
import type { Store } from '@dateline/store';

/** What Dateline's resolvers are given for one request, for a server that is not Dateline's. */
export function schemaContext(store: Store): RequestContext {
  return { store, load: new Loaders(store), requestId: randomUUID(), log: console };
}
