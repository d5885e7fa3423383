import { describe, expect, it } from 'vitest';
import { embeddedJson } from './embedded-json';

const hostile = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  '\u2028\u2029',
  '&lt;/script&gt;',
  '"\'`${}\\',
];

describe('JSON in a page', () => {
  it.each(hostile)('cannot end the element it stands in: %j', (text) => {
    const json = embeddedJson({ [text]: text });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ [text]: text });
  });
});
