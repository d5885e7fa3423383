import type { ChangeFeed } from '../change/change-feed';
import type { Logger } from 'pino';
import type { Store } from '@dateline/store';
import type { GraphQLError } from 'graphql';
import type { Caller } from '../access/caller';
import type { Deadline } from '../execution/deadline';
import type { Loaders } from './loaders';

/** What every resolver is given: one per request. */
export interface RequestContext {
  readonly store: Store;
  /** Who asks. Fields with `@Authorized` have been checked against it. */
  readonly caller: Caller;
  /** Counts writes against the caller's budget; the result is null, or the error to answer with. */
  readonly takeWrites: (count: number) => GraphQLError | null;
  /** Reads what several objects need at once, each thing once per request. */
  readonly load: Loaders;
  /** For those who follow what changes. */
  readonly changes: ChangeFeed;
  /** The cursor after which a cut stream goes on, as the browser remembers it. */
  readonly resumeAfter: string | null;
  /** Named in the log and in masked errors, so that one leads to the other. */
  readonly requestId: string;
  /** The end of the request's time; what takes long in steps checks it between them. */
  readonly deadline: Deadline;
  /** Raised once the time is over, for work that can be told to stop. */
  readonly signal: AbortSignal;
  /** Whether the answer is to say what it was estimated to cost. */
  readonly reportsCost: boolean;
  readonly log: Pick<Logger, 'error'>;
}
