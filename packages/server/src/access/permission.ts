import type { TokenRole, TokenScope } from '@dateline/store';
import type { Caller } from './caller';

/**
 * What a field may ask of its caller: at least this role, or this scope. Written as
 * `@Authorized<Permission>('EDITOR', 'publish')`, all of which must hold; `@Authorized()` asks
 * for any token.
 */
export type Permission = Uppercase<TokenRole> | TokenScope;

/** Each role may do what those of a lower rank may. */
const ranks: Readonly<Record<TokenRole, number>> = { reader: 1, editor: 2, admin: 3 };
const ranksByName: ReadonlyMap<string, number> = new Map(
  Object.entries(ranks).map(([role, rank]) => [role.toUpperCase(), rank]),
);

/** Which of these the caller lacks. A permission that is not known is one that nobody has. */
export function lacking(
  caller: Extract<Caller, { kind: 'token' }>,
  permissions: readonly string[],
): readonly string[] {
  return permissions.filter((permission) => {
    const rank = ranksByName.get(permission);
    if (rank !== undefined) return ranks[caller.role] < rank;
    return !caller.scopes.some((scope) => scope === permission);
  });
}
