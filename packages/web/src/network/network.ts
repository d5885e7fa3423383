// The face of the network's chunk: the GraphQL client and all the operations' texts.
export { conforms } from '../offline/conformance';
export { documents } from '../operations/documents';
export { askThrough, createClient, remember } from './client';
