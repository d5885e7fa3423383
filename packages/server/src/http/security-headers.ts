import type { FastifyInstance } from 'fastify';

/** For data: nothing in it may run, load or be framed. */
const dataPolicy =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** What every response carries unless its route says otherwise. */
export const strictHeaders = {
  'content-security-policy': dataPolicy,
  'cross-origin-opener-policy': 'same-origin',
  // Those whom CORS allows are not under this: it is for images, scripts and frames.
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
} as const;

/** For a year: this host is reached over https alone. Hosts below it are not ours to speak for. */
const httpsOnly = { 'strict-transport-security': 'max-age=31536000' } as const;

/**
 * Strict headers on every response; a route that needs less says so itself. Browsers are held
 * to https only where the site is known to be served by it: `publicOrigin`.
 */
export function addSecurityHeaders(server: FastifyInstance, publicOrigin?: string): void {
  const secure = publicOrigin?.startsWith('https:') === true;
  const headers = secure ? { ...strictHeaders, ...httpsOnly } : strictHeaders;
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id);
    done();
  });
}

/**
 * For the reader's pages and files: everything from here, and inline only the script that
 * carries the nonce. Style attributes are allowed because marks are placed with them; style
 * elements are not.
 */
export function pagePolicy(nonce?: string): string {
  return [
    "default-src 'none'",
    `script-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
