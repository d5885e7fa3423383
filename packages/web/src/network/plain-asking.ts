import type { OperationData, OperationName, Question } from '../operations/keys';
import { AskError, type Ask } from './asking';

/** Gateways say these when the server behind them cannot be reached. */
export const gatewayErrors: readonly number[] = [502, 503, 504];

/** A request that has not been answered by then is given up, in milliseconds. */
const giveUpAfter = 30_000;

interface GraphQLAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * Asks by hash, without a client: enough for an answer that goes to the device whole, so that
 * someone who reads one article never loads the client. A server that does not know the hash is
 * left to `otherwise`, which can send the text.
 */
export function askPlainly(otherwise: Ask): Ask {
  return async function ask<Name extends OperationName>(
    asked: Question<Name>,
  ): Promise<OperationData[Name]> {
    const { data, errors = [] } = await answerTo(asked);
    if (errors.some(({ message }) => message === 'PersistedQueryNotFound')) {
      return otherwise(asked, { keepAnswer: false });
    }
    if (!data || errors.length > 0) throw new AskError('trouble', errors);
    return data as OperationData[Name];
  };
}

async function answerTo({ name, hash, variables }: Question): Promise<GraphQLAnswer> {
  const parameters = new URLSearchParams({
    operationName: name,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
  });
  try {
    const response = await fetch(`/graphql?${parameters}`, {
      // The type marks the request as no form's: a server that minds forgery asks for it.
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      signal: AbortSignal.timeout(giveUpAfter),
    });
    if (gatewayErrors.includes(response.status)) throw new Error(`Status ${response.status}.`);
    return (await response.json()) as GraphQLAnswer;
  } catch (cause) {
    throw new AskError('unreachable', cause);
  }
}
