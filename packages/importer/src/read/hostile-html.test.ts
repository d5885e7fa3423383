import { describe, expect, test } from 'vitest';
import { ImportError } from '../import-error';
import { readArticle } from './read-article';

const sentence = 'The two sides said that they would meet again, and gave no day for it. ';
const paragraph = `<p>${sentence.repeat(4)}</p>`;
const article = (inside: string) =>
  `<!doctype html><html><head><title>Talks</title></head><body><article>${paragraph}${inside}${paragraph}</article></body></html>`;

function codeOf(html: string): string | null {
  try {
    readArticle({ kind: 'html', html });
    return null;
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
}

const textOf = (html: string) =>
  readArticle({ kind: 'html', html })
    .blocks.map(({ text }) => text)
    .join('\n');

describe('a page made to harm', () => {
  test.each([
    ['half a million open divisions', '<div>'.repeat(500_000)],
    ['half a million open links and closed bolds', '<a>'.repeat(250_000) + '</b>'.repeat(250_000)],
    ['a hundred thousand flat elements', '<b></b>'.repeat(100_000)],
    ['tables in tables', '<table><tr><td>'.repeat(50_000)],
  ])('is refused as too complex: %s', (_, inside) => {
    expect(codeOf(article(inside))).toBe('IMPORT_TOO_COMPLEX');
  });

  test('is refused as too large when it has more text than an article', () => {
    expect(codeOf(article(sentence.repeat(3_000)))).toBe('IMPORT_TOO_LARGE');
  });

  test('is read when only its scripts and styles are large', () => {
    const filler = 'x'.repeat(2_000_000);
    const html = article(`<script>${filler}</script><style>${filler}</style>`);
    expect(textOf(html)).toBe(`${sentence.repeat(4).trim()}\n${sentence.repeat(4).trim()}`);
  });

  test('has nothing left that acts or that readers do not see', () => {
    const text = textOf(
      article(`
        <script>document.title = 'EVIL'</script>
        <p onclick="EVIL()" style="background:url(javascript:EVIL)">${sentence}<img src=x onerror=EVIL()></p>
        <svg onload="EVIL()"><text>EVIL</text></svg>
        <iframe srcdoc="EVIL">EVIL</iframe>
        <noscript>EVIL</noscript>
        <template>EVIL</template>
        <p hidden>EVIL</p><p style="DISPLAY : none">EVIL</p><p aria-hidden="true">EVIL</p>
        <a href="javascript:EVIL">link</a>
        <math><mtext></mtext><script>EVIL</script></math>
      `),
    );
    expect(text).not.toContain('EVIL');
    expect(text).toContain(sentence.trim());
  });

  test('keeps tags that are only written about as text', () => {
    const text = textOf(
      article(
        '<p>The tag &lt;script&gt;alert(1)&lt;/script&gt; was found by the ministry on a page.</p>',
      ),
    );
    expect(text).toContain('The tag <script>alert(1)</script> was found');
  });

  test('cannot make entities expand', () => {
    const html = `<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${article('<p>&b;&b;&b; and more words stand here for the reader.</p>')}`;
    expect(textOf(html)).not.toContain('aaaa');
  });

  test('gives text without control characters and halves of signs', () => {
    const text = textOf(
      article(
        '<p>A &#0;&#8;&#xD800;word\u0000\u0007 of the ministry\ud800, and so it went on for long.</p>',
      ),
    );
    expect(text).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Surrogate}/u);
  });

  test.each([
    '',
    '<',
    '<html>',
    '<!--',
    '<script>',
    '<p></p>',
    '\ufeff',
    '<frameset><frame src=x></frameset>',
  ])('is no article when there is no text: “%s”', (html) => {
    expect(codeOf(html)).toBe('IMPORT_NOT_AN_ARTICLE');
  });

  test('does not break metadata with odd data', () => {
    const data = [
      '{"@type":"NewsArticle","headline":{"a":1},"author":[[[]],null,{"name":7}],"datePublished":"2016-13-45"}',
      '{broken',
      '['.repeat(10_000),
      'null',
      '"NewsArticle"',
    ];
    const scripts = data
      .map((one) => `<script type="application/ld+json">${one}</script>`)
      .join('');
    const read = readArticle({ kind: 'html', html: scripts + article('') });
    expect(read).toMatchObject({ headline: 'Talks', authors: [], published: null });
  });

  test('gives no address that is not of the web', () => {
    const html = `<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">${article('')}`;
    expect(readArticle({ kind: 'html', html, url: 'file:///etc/passwd' }).url).toBeNull();
  });
});
