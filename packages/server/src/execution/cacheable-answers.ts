import type { ApolloServerPlugin } from '@apollo/server';
import { neverStored, revalidated } from '../http/caching';
import type { RequestContext } from '../loading/request-context';

/** Marks what may be kept until the content changes: answers to queries, without errors. */
export const cacheableAnswers: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, response, contextValue }) {
        const clean = response.body.kind === 'single' && !response.body.singleResult.errors;
        const keep = clean && operation?.operation === 'query' && !contextValue.reportsCost;
        response.http.headers.set('cache-control', keep ? revalidated : neverStored);
      },
    };
  },
};
