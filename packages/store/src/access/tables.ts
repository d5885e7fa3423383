/** Instants are RFC 3339 in UTC with milliseconds, which sort as text. */
export interface TokenRow {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the secret, in hexadecimal. */
  readonly hash: string;
  readonly role: string;
  /** Separated by spaces. */
  readonly scopes: string;
  readonly created: string;
  readonly expires: string | null;
  readonly revoked: string | null;
  readonly last_used: string | null;
}

export interface AuditRow {
  readonly sequence: number;
  readonly at: string;
  /** Repeated, not referred to: a line says what was so when it was written. */
  readonly token_id: string | null;
  readonly token_name: string | null;
  readonly action: string;
  readonly subject: string | null;
  readonly outcome: string;
  readonly request_id: string | null;
  readonly detail: string;
}
