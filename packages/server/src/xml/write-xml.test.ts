import { describe, expect, it } from 'vitest';
import { hostileInXml, hostileText } from '../testing/hostile-library';
import { parseXml, texts } from '../testing/xml-schema';
import { writeHtml, writeXml } from './write-xml';

describe('text in XML', () => {
  it('reads as it was, but for what XML cannot hold', () => {
    const xml = writeXml('urn:example', 'root', (root) =>
      root.att('a', hostileText).txt(hostileText),
    );
    const document = parseXml(xml);
    expect(texts(document, '/*')).toEqual([hostileInXml]);
    expect(texts(document, '/*/@a')).toEqual([hostileInXml]);
  });

  it('that looks like an entity already is escaped all the same', () => {
    const once = writeHtml((parent) => parent.ele('b').txt('&lt;script&gt;'));
    expect(once).toBe('<b>&amp;lt;script&amp;gt;</b>');
    const twice = writeXml(null, 'content', (root) => root.txt(once));
    expect(texts(parseXml(twice), '/content')).toEqual([once]);
  });

  it('keeps tabs and line breaks, in attributes as well', () => {
    const xml = writeXml(null, 'root', (root) => root.att('a', 'x\ty\nz').txt('x\ty\nz'));
    expect(texts(parseXml(xml), '/root | /root/@a')).toEqual(['x\ty\nz', 'x\ty\nz']);
  });
});

describe('HTML', () => {
  it('has end tags but for void elements, and no namespace', () => {
    const html = writeHtml((parent) => {
      parent.ele('p');
      parent.ele('hr');
    });
    expect(html).toBe('<p></p><hr />');
  });
});
