export type { Limits } from './execution/limits';
export { cacheTimes, type CacheTimes } from './http/caching';
export { checkedOrigins, CorsOriginError } from './http/cors-origins';
export { loadWebBundle, type WebBundle } from './http/web-bundle';
export { PortInUseError } from './port-in-use-error';
export { anonymousContext } from './loading/anonymous-context';
export type { RequestContext } from './loading/request-context';
export { buildDatelineSchema } from './schema';
export { startServer, type RunningServer, type ServerOptions } from './start-server';
