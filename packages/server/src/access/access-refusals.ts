import type { GraphQLError } from 'graphql';
import { refusal } from '../execution/refusal';

const realm = 'Bearer realm="Dateline"';

/** `WWW-Authenticate` for a request that brought a token which is not accepted. */
export function tokenChallenge(description: string): string {
  return `${realm}, error="invalid_token", error_description="${description}"`;
}

/** The caller has no token, and this field needs one. */
export function tokenNeeded(field: string): GraphQLError {
  return refusal(
    'UNAUTHENTICATED',
    `${field} needs a token. Send the header "Authorization: Bearer <token>"; "dateline token create" makes one.`,
    {},
    { 'www-authenticate': realm },
  );
}

/** The caller's token is not enough for this field. */
export function tokenNotEnough(field: string, lacking: readonly string[]): GraphQLError {
  const missing = lacking.join(', ');
  return refusal(
    'FORBIDDEN',
    `${field} needs more than this token allows: ${missing}. Ask for a token with that.`,
    {},
    { 'www-authenticate': `${realm}, error="insufficient_scope", scope="${lacking.join(' ')}"` },
  );
}
