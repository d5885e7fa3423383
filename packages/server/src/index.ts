export { loadWebBundle, type WebBundle } from './http/web-bundle';
export { PortInUseError } from './port-in-use-error';
export { Loaders } from './loading/loaders';
export type { RequestContext } from './loading/request-context';
export { buildDatelineSchema } from './schema';
export { startServer, type RunningServer, type ServerOptions } from './start-server';
