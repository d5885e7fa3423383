import { randomUUID } from 'node:crypto';
import type { Store } from '@dateline/store';
import type { Logger } from 'pino';
import { anonymous } from '../access/caller';
import { ChangeFeed } from '../change/change-feed';
import { Deadline } from '../execution/deadline';
import { limits } from '../execution/limits';
import { Loaders } from './loaders';
import type { RequestContext } from './request-context';

/** What the resolvers are given for one reader's request, where the schema is served by another server. */
export function anonymousContext(store: Store, log: Pick<Logger, 'error'>): RequestContext {
  const deadline = new Deadline(limits.executionMs);
  return {
    store,
    caller: anonymous,
    takeWrites: () => null,
    load: new Loaders(store),
    changes: new ChangeFeed(store),
    resumeAfter: null,
    requestId: randomUUID(),
    deadline,
    signal: deadline.signal,
    reportsCost: false,
    log,
  };
}
