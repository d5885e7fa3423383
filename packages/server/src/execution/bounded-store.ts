import type { Store } from '@dateline/store';
import type { Deadline } from './deadline';

/**
 * The store as one request sees it: nothing more is read once its time is over. All that
 * resolvers and loaders read goes through it, so an execution that nobody waits for any more
 * ends at its next read.
 */
export function boundedStore(store: Store, deadline: Deadline): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        deadline.check();
        return Reflect.apply(value, target, args);
      };
    },
  });
}
