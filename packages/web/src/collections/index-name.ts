/** As an index has it: "Kerry, John". */
export function indexName(person: {
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
}): string {
  const { name, givenName, familyName } = person;
  return givenName && familyName ? `${familyName}, ${givenName}` : name;
}
