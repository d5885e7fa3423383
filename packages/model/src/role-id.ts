/**
 * What tells a role from every other: the person, the title and the organization. Letters and
 * figures of every script count; case and punctuation do not.
 */
export function roleId(person: string, title: string, organization: string | null): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const id = `${person}/${words.join('-')}`;
  return organization === null ? id : `${id}/${organization}`;
}
