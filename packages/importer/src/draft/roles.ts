import { anchor, roleId, type AnchorText, type Role } from '@dateline/model';
import type { FoundRole } from '../recognize/roles';
import { assertedBy } from './assertion';

/** One role for each office of each person, with every place in the text that gives it. */
export function draftedRoles(
  text: AnchorText,
  found: readonly FoundRole[],
  day: string,
): readonly Role[] {
  const roles = new Map<string, Role>();
  for (const { person, title, organization, span, rule } of found) {
    const holder = person.slice('people/'.length);
    const body = organization === null ? null : organization.slice('organizations/'.length);
    const id = roleId(holder, title, body);
    const evidence = anchor(text, span);
    const role = roles.get(id);
    roles.set(
      id,
      role === undefined
        ? {
            id,
            person: holder,
            title,
            organization: body,
            start: null,
            end: null,
            attested: [day],
            evidence: [evidence],
            assertion: assertedBy(rule),
          }
        : { ...role, evidence: [...role.evidence, evidence] },
    );
  }
  return [...roles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
