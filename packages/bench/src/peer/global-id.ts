/** The opaque id that Dateline gives: `Person:john-kerry` as base64url. */
export function globalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}
