import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server';

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

/** The sources that a policy allows for a kind of thing. */
function allowed(policy: string, directive: string): string {
  const found = policy.split(';').find((part) => part.trim().startsWith(`${directive} `));
  return found ?? '';
}

describe('/graphql in a browser', () => {
  it('is Apollo Sandbox, with a query to start from and no telemetry', async () => {
    const response = await server.get('/graphql', browser);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    const html = await response.text();
    expect(html).toContain('https://embeddable-sandbox.cdn.apollographql.com/');
    expect(html).toContain('EmbeddedSandbox');
    expect(html).toContain('hangzhou-cease-fire-talks');
    expect(html).toContain('"runTelemetry":false');
  });

  it('allows the Sandbox what it needs, and nothing else', async () => {
    const response = await server.get('/graphql', browser);
    const html = await response.text();
    const own = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const nonce = /<script nonce="([^"]+)">/.exec(html)?.[1];
    expect(allowed(own, 'script-src')).toContain(`'nonce-${nonce}'`);
    expect(allowed(own, 'script-src')).toContain(
      'https://embeddable-sandbox.cdn.apollographql.com',
    );
    expect(allowed(own, 'frame-src')).toContain('https://sandbox.embed.apollographql.com');
    const header = response.headers.get('content-security-policy') ?? '';
    // Both policies hold: the header must not take away what the page's own one grants.
    for (const directive of ['default-src', 'script-src', 'style-src', 'frame-src', 'img-src']) {
      expect(allowed(header, directive)).toBe('');
    }
    expect(allowed(header, 'connect-src')).toContain("'self'");
    expect(header).toContain("frame-ancestors 'none'");
  });

  it('leads those without a network to GraphiQL', async () => {
    const html = await (await server.get('/graphql', browser)).text();
    expect(html).toContain('href="/graphiql"');
    const nonce = /<script nonce="([^"]+)">/.exec(html)?.[1];
    expect(html).toContain(`<style nonce="${nonce}">\n  #offline-explorer`);
  });

  it('is relaxed there alone', async () => {
    const response = await server.get('/health', browser);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('/graphiql', () => {
  it('is one page that loads nothing from anywhere', async () => {
    const response = await server.get('/graphiql', browser);
    expect(response.status).toBe(200);
    const html = await response.text();
    const markup = html
      .replace(/<script>[\s\S]*?<\/script>/g, '')
      .replace(/<style>[\s\S]*?<\/style>/g, '');
    expect(markup).not.toMatch(/<script|src=|https?:/);
    expect(markup).toMatch(/<link rel="icon" href="data:/);
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('');
    expect(styles).not.toMatch(/url\(\s*["']?(?!data:)|@import/);
    expect(html).toContain('hangzhou-cease-fire-talks');
  });

  it('runs its own script and no other', async () => {
    const response = await server.get('/graphiql', browser);
    const policy = response.headers.get('content-security-policy') ?? '';
    const script = /<script>([\s\S]*?)<\/script>/.exec(await response.text())?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(allowed(policy, 'script-src')).toBe(` script-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
    expect(allowed(policy, 'connect-src')).toContain("'self'");
  });

  it('is sent small, and once', async () => {
    const first = await server.get('/graphiql', { ...browser, 'accept-encoding': 'br' });
    expect(first.headers.get('content-encoding')).toBe('br');
    const etag = first.headers.get('etag') ?? '';
    const again = await server.get('/graphiql', { ...browser, 'if-none-match': etag });
    expect(again.status).toBe(304);
  });
});
