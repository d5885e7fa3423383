import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { RequestContext } from '../loading/request-context';
import { exampleDocument, exampleVariables } from './example-operations';

/**
 * Policy for the page that embeds Apollo Sandbox, which carries one of its own for scripts,
 * styles, images and frames; both hold. This one adds what that leaves open.
 */
export const sandboxPolicy = [
  "connect-src 'self' https://*.apollographql.com",
  'font-src https://fonts.gstatic.com',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Apollo Sandbox at the endpoint itself, with a way out for those without a network. */
export function sandboxLandingPage(): ApolloServerPlugin<RequestContext> {
  const apollos = ApolloServerPluginLandingPageLocalDefault({
    embed: { runTelemetry: false, endpointIsEditable: false },
    // The Sandbox shows one document in its tab; each operation in it has a button to run.
    document: exampleDocument,
    variables: exampleVariables,
    includeCookies: false,
  });
  return {
    async serverWillStart(service) {
      const started = await apollos.serverWillStart?.(service);
      const page = await started?.renderLandingPage?.();
      if (!page) throw new Error('Apollo Server has no landing page to show.');
      return {
        async renderLandingPage() {
          return {
            html: async () =>
              withLinkToGraphiql(typeof page.html === 'string' ? page.html : await page.html()),
          };
        },
      };
    },
  };
}

/** The page's own policy allows only styles with its nonce. */
function withLinkToGraphiql(html: string): string {
  const nonce = /<style nonce="?([\da-f]+)/.exec(html)?.[1];
  if (nonce === undefined) throw new Error('The landing page has no nonce for styles.');
  const link = `<style nonce="${nonce}">
  #offline-explorer { position: fixed; right: 1rem; bottom: 0; z-index: 1; padding: 0.25rem 0.5rem;
    font: 0.75rem system-ui, sans-serif; color: #555; background: #fffc; }
</style>
<a id="offline-explorer" href="/graphiql">No network? GraphiQL</a>
</body>`;
  return html
    .replace('</body>', () => link)
    .replace('<title>Apollo Server</title>', '<title>Dateline · Apollo Sandbox</title>');
}
