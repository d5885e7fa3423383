/** What a token's holder is: each role may do all that the ones before it may. */
export const tokenRoles = ['reader', 'editor', 'admin'] as const;
export type TokenRole = (typeof tokenRoles)[number];

/** Kinds of writing. Editors and administrators may have them, readers none. */
export const tokenScopes = ['import', 'publish', 'correct', 'retract', 'review'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** What is known of a token. The secret is not: only its hash is stored. */
export interface Token {
  /** Twelve hexadecimal digits; public, and part of the token's text. */
  readonly id: string;
  /** Whom or what it was made for, in its maker's words. */
  readonly name: string;
  readonly role: TokenRole;
  readonly scopes: readonly TokenScope[];
  /** RFC 3339 instants in UTC. */
  readonly created: string;
  /** From this instant on it is not valid; null: it never expires. */
  readonly expires: string | null;
  readonly revoked: string | null;
  /** The last day (UTC, `2016-09-04`) on which it was used; no finer, since it is nobody's business. */
  readonly lastUsed: string | null;
}

export interface NewToken {
  /** 1 to 100 characters on one line. */
  readonly name: string;
  readonly role: TokenRole;
  /** Left out: every scope that the role may have. */
  readonly scopes?: readonly TokenScope[];
  readonly expires?: Date | null;
  /** Left out: now. */
  readonly created?: Date;
}

/** The tokens that may be presented instead of a name and password. */
export interface Tokens {
  /**
   * Makes a token. `text` is what its holder presents, and this is the only time that it exists
   * here.
   *
   * @throws {RangeError} for a name, scopes or expiry that a token cannot have
   * @example
   * const { text } = await store.tokens.create({ name: 'City desk', role: 'editor' });
   */
  create(token: NewToken): Promise<{ readonly token: Token; readonly text: string }>;
  /** The token with this id and this hash of its secret, also when expired or revoked; else null. */
  find(id: string, secretHash: string): Promise<Token | null>;
  /** Newest first. */
  list(): Promise<readonly Token[]>;
  /** Ends a token's validity for good; null when there is none with this id. Safe to repeat. */
  revoke(id: string): Promise<Token | null>;
  /** Notes that it was used on this day. Writes at most once a day. */
  noteUse(token: Token, at: Date): Promise<void>;
}
