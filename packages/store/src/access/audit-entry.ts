import type { Page, PageArgs } from '../store';

/** How what was asked for ended: it was done, or why it was refused. */
export const auditOutcomes = [
  'done',
  'unauthenticated',
  'forbidden',
  'conflict',
  'failed',
] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

export interface NewAuditEntry {
  /** Whose token; null for a caller without one, and for the command line. */
  readonly token: { readonly id: string; readonly name: string } | null;
  /** What was asked for: the mutation's name, or `token.create`. */
  readonly action: string;
  /** What it was about: `articles/<slug>`, an entity's address, `tokens/<id>`; null if unknown. */
  readonly subject: string | null;
  readonly outcome: AuditOutcome;
  readonly requestId: string | null;
  /** What else there is to know, as JSON allows it. Never a secret, never an address. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Left out: now. */
  readonly at?: Date;
}

export interface AuditEntry {
  /** Strictly rising in commit order. */
  readonly sequence: number;
  /** RFC 3339 in UTC. */
  readonly at: string;
  readonly token: { readonly id: string; readonly name: string } | null;
  readonly action: string;
  readonly subject: string | null;
  readonly outcome: AuditOutcome;
  readonly requestId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface AuditFilter {
  /** Half-open. */
  readonly from?: Date;
  readonly until?: Date;
  readonly tokenId?: string;
  readonly action?: string;
  readonly outcome?: AuditOutcome;
}

/** Who changed what, or wanted to. Lines are only ever added. */
export interface Audit {
  /** Newest first. */
  list(page: PageArgs, filter?: AuditFilter): Promise<Page<AuditEntry>>;
  /**
   * Adds a line by itself: for what was refused. What is done is recorded by whoever writes it,
   * in the same transaction.
   */
  record(entry: NewAuditEntry): Promise<void>;
}
