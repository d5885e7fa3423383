/** Groups rows by the slug in their `ref`, keeping their order. */
export function groupBySlug<Row extends { readonly ref: string | null }, Node>(
  rows: readonly Row[],
  toNode: (row: Row) => Node,
): ReadonlyMap<string, readonly Node[]> {
  const groups = new Map<string, Node[]>();
  for (const row of rows) {
    if (row.ref === null) continue;
    const slug = row.ref.slice(row.ref.indexOf('/') + 1);
    const group = groups.get(slug);
    if (group) group.push(toNode(row));
    else groups.set(slug, [toNode(row)]);
  }
  return groups;
}
