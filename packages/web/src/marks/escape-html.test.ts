import { expect, it } from 'vitest';
import { escapeHtml } from './escape-html';

it.each(['</p><script>', '<!--', '"\'` onclick=', '&lt;', 'a\rb', "'></a>"])(
  'cannot open an element or end an attribute: %j',
  (text) => {
    const escaped = escapeHtml(text);
    expect(escaped).not.toMatch(/[<>"'\r]/);
    const read = escaped.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    expect(read).toBe(text);
  },
);
