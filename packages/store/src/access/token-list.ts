import { timingSafeEqual } from 'node:crypto';
import type { Engine } from '../engine';
import { recordAudit } from './audit';
import type { TokenRow } from './tables';
import { newTokenText } from './token-text';
import {
  tokenRoles,
  tokenScopes,
  type NewToken,
  type Token,
  type TokenRole,
  type TokenScope,
  type Tokens,
} from './token';

/** Compared with when there is no such token, so that this takes as long as a wrong secret. */
const noHash = '0'.repeat(64);

export class TokenList implements Tokens {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async create(wanted: NewToken): Promise<{ readonly token: Token; readonly text: string }> {
    const { text, key } = newTokenText();
    const token = tokenOf(key.id, wanted);
    await this.#engine.writer.transaction().execute(async (transaction) => {
      const { scopes, lastUsed, ...columns } = token;
      const row = { ...columns, scopes: scopes.join(' '), last_used: lastUsed };
      await transaction
        .insertInto('tokens')
        .values({ ...row, hash: key.secretHash })
        .execute();
      const { name, role, expires } = token;
      await recordAudit(transaction, {
        ...byOperator(token.id, 'token.create'),
        detail: { name, role, scopes, expires },
      });
    });
    return { token, text };
  }

  async find(id: string, secretHash: string): Promise<Token | null> {
    const row = await this.#engine.reader
      .selectFrom('tokens')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    const same = sameHash(row?.hash ?? noHash, secretHash);
    return row !== undefined && same ? toToken(row) : null;
  }

  async list(): Promise<readonly Token[]> {
    const rows = await this.#engine.reader
      .selectFrom('tokens')
      .selectAll()
      .orderBy('created', 'desc')
      .orderBy('id')
      .execute();
    return rows.map(toToken);
  }

  revoke(id: string): Promise<Token | null> {
    return this.#engine.writer.transaction().execute(async (transaction) => {
      const row = await transaction
        .selectFrom('tokens')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined) return null;
      if (row.revoked !== null) return toToken(row);
      const revoked = new Date().toISOString();
      await transaction.updateTable('tokens').set({ revoked }).where('id', '=', id).execute();
      await recordAudit(transaction, {
        ...byOperator(id, 'token.revoke'),
        detail: { name: row.name },
      });
      return toToken({ ...row, revoked });
    });
  }

  async noteUse({ id, lastUsed }: Token, at: Date): Promise<void> {
    const day = at.toISOString().slice(0, 10);
    if (lastUsed !== null && lastUsed >= day) return;
    await this.#engine.writer
      .updateTable('tokens')
      .set({ last_used: day })
      .where('id', '=', id)
      .where(({ or, eb }) => or([eb('last_used', 'is', null), eb('last_used', '<', day)]))
      .execute();
  }
}

/** What whoever runs the program does, who needs no token. */
function byOperator(id: string, action: string) {
  return {
    token: null,
    action,
    subject: `tokens/${id}`,
    outcome: 'done',
    requestId: null,
  } as const;
}

function tokenOf(id: string, wanted: NewToken): Token {
  const created = wanted.created ?? new Date();
  const { role, expires = null } = wanted;
  const name = wanted.name.trim();
  if (name === '' || name.length > 100 || /\p{Cc}/u.test(name)) {
    throw new RangeError('A token needs a name of 1 to 100 characters on one line.');
  }
  if (!tokenRoles.includes(role)) {
    throw new RangeError(`A token's role is one of ${tokenRoles.join(', ')}.`);
  }
  if (expires !== null && !(expires > created)) {
    throw new RangeError('A token cannot have expired before it was made.');
  }
  return {
    id,
    name,
    role,
    scopes: scopesOf(role, wanted.scopes),
    created: created.toISOString(),
    expires: expires?.toISOString() ?? null,
    revoked: null,
    lastUsed: null,
  };
}

function scopesOf(role: TokenRole, wanted: NewToken['scopes']): readonly TokenScope[] {
  if (role === 'reader') {
    if (wanted?.length) throw new RangeError('A reader has no scopes: they are for writing.');
    return [];
  }
  const unknown = wanted?.find((scope) => !tokenScopes.includes(scope));
  if (unknown !== undefined) {
    throw new RangeError(`A token's scopes are among ${tokenScopes.join(', ')}.`);
  }
  return wanted === undefined ? tokenScopes : tokenScopes.filter((scope) => wanted.includes(scope));
}

/** In a time that does not tell how much of the two agrees. */
function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function toToken(row: TokenRow): Token {
  const { id, name, role, scopes, created, expires, revoked, last_used: lastUsed } = row;
  return {
    id,
    name,
    role: role as TokenRole,
    scopes: scopes.split(' ').filter((scope) => scope !== '') as TokenScope[],
    created,
    expires,
    revoked,
    lastUsed,
  };
}
