/** Where Apollo Sandbox runs when it is not embedded here. */
export const studioOrigin = 'https://studio.apollographql.com';

/** An origin that cannot be meant: it is not one, or stands for more than one. */
export class CorsOriginError extends Error {
  readonly code = 'BAD_CORS_ORIGIN';

  constructor(origin: string) {
    super(
      `${JSON.stringify(origin)} is not an origin. Give scheme, host and, if need be, port, and nothing else: https://news.example.org`,
    );
    this.name = 'CorsOriginError';
  }
}

/**
 * The origins, checked: each exactly as browsers send it. `*` and `null` are none; the latter
 * is what any sandboxed frame and any file on disk sends.
 *
 * @throws {CorsOriginError} naming the first that is not one
 * @example
 * checkedOrigins(['https://news.example.org']); // the same
 * checkedOrigins(['https://news.example.org/']); // throws: browsers send no slash
 */
export function checkedOrigins(origins: readonly string[]): readonly string[] {
  for (const origin of origins) {
    const isWeb = /^https?:\/\//.test(origin);
    if (!isWeb || !URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new CorsOriginError(origin);
    }
  }
  return origins;
}
