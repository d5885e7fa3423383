/**
 * A value that is there already, or will be once it is read. A promise for what is there
 * costs a turn of the queue for each field of each object: a page has hundreds of them.
 */
export type Deferred<T> = T | Promise<T>;

/**
 * What `make` makes of the value: now if it is there, else when it is.
 *
 * @example
 * return after(load.entityOf('place', slug), Place.of);
 */
export function after<T, R>(value: Deferred<T>, make: (value: T) => R): Deferred<R> {
  return value instanceof Promise ? value.then(make) : make(value);
}

/** All values in their order: now if all are there, else when the last one is. */
export function inOrder<T>(values: readonly Deferred<T>[]): Deferred<readonly T[]> {
  return values.every(isThere) ? values : Promise.all(values);
}

function isThere<T>(value: Deferred<T>): value is T {
  return !(value instanceof Promise);
}
