import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

const realm = 'Bearer realm="Dateline"';

/** `WWW-Authenticate` for a request that brought a token which is not accepted. */
export function tokenChallenge(description: string): string {
  return `${realm}, error="invalid_token", error_description="${description}"`;
}

/** The caller has no token, and this field needs one. */
export function tokenNeeded(field: string): GraphQLError {
  return refusedField(
    `${field} needs a token. Send the header "Authorization: Bearer <token>"; "dateline token create" makes one.`,
    'UNAUTHENTICATED',
    401,
    realm,
  );
}

/** The caller's token is not enough for this field. */
export function tokenNotEnough(field: string, lacking: readonly string[]): GraphQLError {
  const missing = lacking.join(', ');
  return refusedField(
    `${field} needs more than this token allows: ${missing}. Ask for a token with that.`,
    'FORBIDDEN',
    403,
    `${realm}, error="insufficient_scope", scope="${lacking.join(' ')}"`,
  );
}

function refusedField(
  message: string,
  code: 'UNAUTHENTICATED' | 'FORBIDDEN',
  status: number,
  challenge: string,
): GraphQLError {
  const headers = new HeaderMap([['www-authenticate', challenge]]);
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
}
