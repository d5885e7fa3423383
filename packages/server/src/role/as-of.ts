import { rolesAsOf, type Role as RoleRecord } from '@dateline/model';
import { Arg } from 'type-graphql';
import { EDTF } from '../scalar/edtf';
import { Role } from './role';

/** The `asOf` argument of fields that answer with roles. */
export function AsOf(): ReturnType<typeof Arg> {
  return Arg('asOf', () => EDTF, {
    nullable: true,
    description:
      'Only the roles that may have been held then. An article’s roles are those as of its dateline date: `asOf: "2016-09-04"`.',
  });
}

/** The roles that may have been held at a time, or all of them. */
export function presentRoles(roles: readonly RoleRecord[], asOf: string | null): readonly Role[] {
  const held = asOf == null ? roles : rolesAsOf(roles, asOf);
  return held.map(Role.of);
}
