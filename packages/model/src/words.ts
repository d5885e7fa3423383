/** How words are compared in a search, on a server and on a device: for a browser, in the chunk that searches. */
export * from './text/fold';
export * from './text/near-words';
