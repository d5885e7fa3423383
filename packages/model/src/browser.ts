/** The part of the model that a browser can load: no dependencies, a few kilobytes at most. */
export * from './address';
export * from './article';
export * from './block';
export * from './entity';
export type * from './event-time';
export * from './evidence';
export type * from './library/library';
export * from './text/sentences';
export * from './text/span';
export * from './text/surrogate-pairs';
export * from './where-when/where-when';
