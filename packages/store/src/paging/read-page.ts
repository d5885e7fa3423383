import { sql, type AliasedExpression, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { Tables } from '../schema/tables';
import type { Page, PageArgs } from '../store';
import { ListCursors, type CursorValue } from './cursor';

/** One of the columns that order a list. Together they tell any two rows apart. */
export interface OrderColumn {
  readonly field: string;
  readonly type: 'string' | 'number';
  readonly direction: 'asc' | 'desc';
}

/** The same list from its other end. */
export function reversed(order: readonly OrderColumn[]): readonly OrderColumn[] {
  return order.map((column) => ({
    ...column,
    direction: column.direction === 'asc' ? 'desc' : 'asc',
  }));
}

/** A query under the alias `listed`, whose rows carry the fields that order them. */
export interface RowList<Row> {
  /** The list's name and what narrows it: what a cursor of this list belongs to. */
  readonly name: string;
  readonly filter: unknown;
  readonly rows: AliasedExpression<Row, 'listed'>;
  readonly order: readonly OrderColumn[];
}

export function assertPageSize({ first }: PageArgs): void {
  if (!Number.isInteger(first) || first < 1 || first > 100) {
    throw new RangeError(`A page has 1 to 100 items, not ${first}.`);
  }
}

/** Reads one page with two statements: the rows, and how many the list has. */
export async function readPage<Row extends object, Node>(
  db: Kysely<Tables>,
  list: RowList<Row>,
  page: PageArgs,
  toNode: (row: Row) => Node,
): Promise<Page<Node>> {
  assertPageSize(page);
  const cursors = cursorsOf(list, list.filter);
  const position = cursors.decode(page.after);
  const { rows } = await firstRows(list, position, page).execute(db);
  const { rows: counts } = await sql<{ total: number }>`
    select count(*) as total from ${list.rows}`.execute(db);
  return pageOf(rows, counts[0]?.total ?? 0, list.order, cursors, page, toNode);
}

/**
 * Reads one page for each key with two statements, however many the keys. The rows of the
 * list have a field `key` that says which of them a row belongs to.
 */
export async function readPageOfEach<Key extends string, Row extends { key: string }, Node>(
  db: Kysely<Tables>,
  keys: readonly Key[],
  list: RowList<Row>,
  page: PageArgs,
  toNode: (row: Row) => Node,
): Promise<ReadonlyMap<Key, Page<Node>>> {
  assertPageSize(page);
  const pages = new Map<Key, Page<Node>>();
  if (keys.length === 0) return pages;

  const cursors = new Map(keys.map((key) => [key, cursorsOf(list, [key, list.filter])]));
  let position: readonly CursorValue[] | null = null;
  for (const each of cursors.values()) position = each.decode(page.after);
  // One key is the common case, and for that the database need not number all of its rows.
  const slice = keys.length === 1 ? firstRows : firstRowsOfEach;
  const { rows } = await slice(list, position, page).execute(db);
  const { rows: counts } = await sql<{ key: string; total: number }>`
    select listed.key as key, count(*) as total from ${list.rows} group by listed.key`.execute(db);

  const rowsOf = new Map<string, Row[]>();
  for (const row of rows) {
    const own = rowsOf.get(row.key);
    if (own) own.push(row);
    else rowsOf.set(row.key, [row]);
  }
  const totals = new Map(counts.map(({ key, total }) => [key, total]));
  for (const [key, own] of cursors) {
    pages.set(
      key,
      pageOf(rowsOf.get(key) ?? [], totals.get(key) ?? 0, list.order, own, page, toNode),
    );
  }
  return pages;
}

/** One more than the page holds, to know whether there is a next one. */
function firstRows<Row>(
  { rows, order }: RowList<Row>,
  position: readonly CursorValue[] | null,
  { first }: PageArgs,
): RawBuilder<Row> {
  return sql<Row>`
    select listed.* from ${rows}
    where ${isAfter(order, position)}
    order by ${inOrder(order)}
    limit ${first + 1}`;
}

function firstRowsOfEach<Row>(
  { rows, order }: RowList<Row>,
  position: readonly CursorValue[] | null,
  { first }: PageArgs,
): RawBuilder<Row> {
  return sql<Row>`
    select ranked.* from (
      select listed.*, row_number() over (partition by listed.key order by ${inOrder(order)}) as place
      from ${rows} where ${isAfter(order, position)}
    ) as ranked
    where ranked.place <= ${first + 1}
    order by ranked.key, ranked.place`;
}

/** The cursors of a list, as narrowed by `filter`. */
export function cursorsOf(
  list: Pick<RowList<unknown>, 'name' | 'order'>,
  filter: unknown,
): ListCursors {
  return new ListCursors(
    list.name,
    filter,
    list.order.map(({ type }) => type),
  );
}

function pageOf<Row extends object, Node>(
  rows: readonly Row[],
  total: number,
  order: readonly OrderColumn[],
  cursors: ListCursors,
  { first }: PageArgs,
  toNode: (row: Row) => Node,
): Page<Node> {
  return {
    items: rows.slice(0, first).map((row) => ({
      node: toNode(row),
      cursor: cursors.encode(positionOf(order, row)),
    })),
    hasNextPage: rows.length > first,
    totalCount: Number(total),
  };
}

/** Whether a row stands after a position; written so that an index on the columns serves it. */
function isAfter(
  order: readonly OrderColumn[],
  position: readonly CursorValue[] | null,
): RawBuilder<SqlBool> {
  const [head, ...rest] = order;
  if (position === null || head === undefined) return sql<SqlBool>`1 = 1`;
  const [value, ...others] = position;
  const column = sql.ref(`listed.${head.field}`);
  const beyond = sql.raw(head.direction === 'asc' ? '>' : '<');
  if (rest.length === 0) return sql<SqlBool>`${column} ${beyond} ${value}`;
  return sql<SqlBool>`(${column} ${beyond}= ${value} and (${column} ${beyond} ${value} or ${isAfter(rest, others)}))`;
}

function inOrder(order: readonly OrderColumn[]): RawBuilder<unknown> {
  return sql.join(
    order.map(({ field, direction }) => sql`${sql.ref(`listed.${field}`)} ${sql.raw(direction)}`),
  );
}

function positionOf(order: readonly OrderColumn[], row: object): CursorValue[] {
  const fields = row as Readonly<Record<string, unknown>>;
  return order.map(({ field, type }) =>
    type === 'number' ? Number(fields[field]) : String(fields[field]),
  );
}
