import { parseTokenText, tokenTextLength, type Store, type Token } from '@dateline/store';
import type { Logger } from 'pino';
import { neverShared } from '../http/caching';
import { RequestFailure } from '../http/request-failure';
import { tokenChallenge } from './access-refusals';
import { anonymous, type Caller } from './caller';

const scheme = 'bearer ';

/** Tells who asks by the `Authorization` header. Each request is looked up anew. */
export class Authenticator {
  readonly #store: Store;
  readonly #clock: () => Date;
  readonly #log: Pick<Logger, 'error'>;
  readonly #notes = new Set<Promise<void>>();

  constructor(store: Store, clock: () => Date, log: Pick<Logger, 'error'>) {
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
  }

  /**
   * The caller that these headers name; there should be one or none.
   *
   * @throws {RequestFailure} UNAUTHENTICATED, when they name none that is accepted
   */
  async identify(headers: readonly string[]): Promise<Caller> {
    const [header, ...more] = headers;
    if (header === undefined) return anonymous;
    if (more.length > 0) throw refused('There is more than one Authorization header. Send one.');
    const key = keyIn(header);
    const token = await this.#store.tokens.find(key.id, key.secretHash);
    // Whether the id or the secret is wrong stays untold.
    if (token === null) throw refused('The token is not known here. Check which server made it.');
    // Only the holder of the genuine secret gets this far, who may know.
    if (token.revoked !== null) throw refused('The token has been revoked. Ask for a new one.');
    const now = this.#clock();
    const expires = token.expires === null ? null : new Date(token.expires);
    if (expires !== null && now >= expires) {
      throw refused(`The token expired at ${expires.toISOString()}. Ask for a new one.`);
    }
    this.#noteUse(token, now);
    const { id, name, role, scopes } = token;
    return { kind: 'token', id, name, role, scopes, expires };
  }

  /** Resolves when nothing is left to be written. */
  async settled(): Promise<void> {
    await Promise.all(this.#notes);
  }

  /** In the background: a request does not wait for another process's write lock. */
  #noteUse(token: Token, at: Date): void {
    const note = this.#store.tokens
      .noteUse(token, at)
      .catch((error: unknown) =>
        this.#log.error({ err: error, token: token.id }, 'use of a token was not noted'),
      )
      .finally(() => this.#notes.delete(note));
    this.#notes.add(note);
  }
}

function keyIn(header: string) {
  const text = header.slice(scheme.length).trim();
  if (header.slice(0, scheme.length).toLowerCase() !== scheme) {
    throw refused('The Authorization header must be the word Bearer, a space and a token.');
  }
  const key = text.length === tokenTextLength ? parseTokenText(text) : null;
  if (key === null) {
    throw refused('The token is mistyped or cut. It begins with dtl_ and is copied whole.');
  }
  return key;
}

function refused(message: string): RequestFailure {
  return new RequestFailure(401, 'UNAUTHENTICATED', message, {
    'www-authenticate': tokenChallenge(message),
    'cache-control': neverShared,
  });
}
