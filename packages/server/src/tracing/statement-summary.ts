/** What a statement does and to which table: never its values, which SQL may have in it. */
export interface StatementSummary {
  /** `SELECT`, `INSERT` and the like; `SQL` for what does not say. */
  readonly operation: string;
  readonly table: string | null;
}

const operations = /\b(select|insert|update|delete|begin|commit|rollback|pragma)\b/i;
/** The store's SQL quotes names in double quotes, text in single ones. */
const tables = /\b(?:from|into|update)\s+"?([a-z_]\w*)\b/i;

/**
 * @example
 * summarize('select "slug" from "article" where "slug" = ?'); // SELECT, article
 */
export function summarize(sql: string): StatementSummary {
  const bare = sql.replace(/'(?:[^']|'')*'/g, '?');
  return {
    operation: operations.exec(bare)?.[1]?.toUpperCase() ?? 'SQL',
    table: tables.exec(bare)?.[1] ?? null,
  };
}
