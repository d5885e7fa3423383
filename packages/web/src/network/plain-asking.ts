import type { OperationData, OperationName, Question } from '../operations/keys';
import { noteServerDate } from '../offline/clock';
import { anySignal } from './any-signal';
import { AskError, type Ask, type AskOptions } from './asking';

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
    { signal }: AskOptions = {},
  ): Promise<OperationData[Name]> {
    const { data, errors = [] } = await answerTo(asked, signal);
    if (errors.some(({ message }) => message === 'PersistedQueryNotFound')) {
      return otherwise(asked, { keepAnswer: false });
    }
    if (!data || errors.length > 0) throw new AskError('trouble', errors);
    return data as OperationData[Name];
  };
}

/** Bytes that the answer would bring over the network, compressed; null when that is not said. */
export async function wireBytesOf(asked: Question): Promise<number | null> {
  try {
    const response = await fetch(addressOf(asked), {
      method: 'HEAD',
      headers,
      signal: AbortSignal.timeout(giveUpAfter),
    });
    return response.ok ? Number(response.headers.get('content-length')) || null : null;
  } catch {
    return null;
  }
}

// The type marks the request as no form's: a server that minds forgery asks for it.
const headers = { accept: 'application/json', 'content-type': 'application/json' };

function addressOf({ name, hash, variables }: Question): string {
  const parameters = new URLSearchParams({
    operationName: name,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
  });
  return `/graphql?${parameters}`;
}

async function answerTo(asked: Question, given?: AbortSignal): Promise<GraphQLAnswer> {
  try {
    const response = await fetch(addressOf(asked), {
      headers,
      signal: anySignal(given, AbortSignal.timeout(giveUpAfter)),
    });
    noteServerDate(response.headers.get('date'));
    if (gatewayErrors.includes(response.status)) throw new Error(`Status ${response.status}.`);
    if (response.status >= 500) throw new AskError('trouble', response.status);
    return (await response.json()) as GraphQLAnswer;
  } catch (cause) {
    throw cause instanceof AskError ? cause : new AskError('unreachable', cause);
  }
}
