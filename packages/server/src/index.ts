export { loadWebBundle, type WebBundle } from './http/web-bundle';
export { PortInUseError } from './port-in-use-error';
export { buildDatelineSchema } from './schema';
export { startServer, type RunningServer, type ServerOptions } from './start-server';
