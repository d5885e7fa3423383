import type { Token } from '@dateline/store';

/** One line about a token: id, state, role and scopes, use, name. */
export function describeToken(token: Token, now: Date): string {
  const { id, name, role, scopes, lastUsed } = token;
  const may = scopes.length > 0 ? `${role} (${scopes.join(',')})` : role;
  const used = lastUsed === null ? 'never used' : `last used ${lastUsed}`;
  return [id, stateOf(token, now), may, used, name].join('  ');
}

function stateOf({ expires, revoked }: Token, now: Date): string {
  if (revoked !== null) return `revoked ${revoked.slice(0, 10)}`;
  if (expires === null) return 'does not expire';
  return `${now < new Date(expires) ? 'expires' : 'expired'} ${expires.slice(0, 10)}`;
}
