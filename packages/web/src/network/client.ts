import { ApolloClient } from '@apollo/client/core';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { ApolloLink } from '@apollo/client/link';
import { BaseHttpLink } from '@apollo/client/link/http';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import type { DocumentNode } from 'graphql';
import { documents } from '../operations/documents';
import {
  operationHashes,
  type OperationData,
  type OperationName,
  type Question,
} from '../operations/keys';
import { AnswerCache } from './answer-cache';
import { anySignal } from './any-signal';
import { AskError, type Ask } from './asking';
import { gatewayErrors } from './plain-asking';
import { OfflineLink, type OfflineLinkOptions } from './offline-link';

/** A request that has not been answered by then is given up, in milliseconds. */
const giveUpAfter = 20_000;

/** The pages' GraphQL client: asks by hash, by GET; sends the text only to a server that lacks it. */
export function createClient(offline: OfflineLinkOptions): ApolloClient {
  return new ApolloClient({
    cache: new AnswerCache(),
    link: ApolloLink.from([
      new OfflineLink(offline),
      new PersistedQueryLink({ generateHash: hashOf, useGETForHashedQueries: true }),
      new BaseHttpLink({
        uri: '/graphql',
        fetch: (input, init) =>
          fetch(input, {
            ...init,
            signal: anySignal(init?.signal, AbortSignal.timeout(giveUpAfter)),
          }),
      }),
    ]),
    devtools: { enabled: false },
  });
}

/** Asks through `client`; a page's question goes to the network, as the device was looked at before. */
export function askThrough(client: ApolloClient): Ask {
  return async function ask<Name extends OperationName>(
    asked: Question<Name>,
    { keepAnswer = true } = {},
  ): Promise<OperationData[Name]> {
    try {
      const { data } = await client.query({
        query: documents[asked.name],
        variables: asked.variables,
        fetchPolicy: keepAnswer ? 'network-only' : 'no-cache',
        context: { keepAnswer, fromDevice: false },
      });
      return data as OperationData[Name];
    } catch (error) {
      throw new AskError(isTrouble(error) ? 'trouble' : 'unreachable', error);
    }
  };
}

/** What the client has in memory for a question, whole, or null. */
export function remember(client: ApolloClient, { name, variables }: Question): unknown {
  return client.readQuery({ query: documents[name], variables });
}

function isTrouble(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) return true;
  return ServerError.is(error) && !gatewayErrors.includes(error.statusCode);
}

function hashOf(document: DocumentNode): string {
  for (const definition of document.definitions) {
    if (definition.kind === 'OperationDefinition' && definition.name) {
      return operationHashes[definition.name.value as OperationName];
    }
  }
  throw new Error('A document without an operation has no hash.');
}
