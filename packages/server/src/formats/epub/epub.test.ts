import { createHash } from 'node:crypto';
import { articleDocument } from '@dateline/model';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withArticle } from '../../testing/altered-library';
import { hostileInXml, hostileLibrary } from '../../testing/hostile-library';
import { seedArticle, seedLibrary } from '../../testing/seeds';
import { parseXml, texts } from '../../testing/xml-schema';
import { epub } from './epub';

const names = {
  h: 'http://www.w3.org/1999/xhtml',
  s: 'http://www.w3.org/2000/svg',
  dc: 'http://purl.org/dc/elements/1.1/',
  o: 'http://www.idpf.org/2007/opf',
};
const retraction = { at: '2021-02-03T04:05:06Z', reason: 'It did not happen.' };

const libraries = {
  'the bundled story': seedLibrary(),
  'a hostile story': hostileLibrary(),
  'an Arabic story': withArticle({ language: 'ar', headline: 'هدنة في سوريا' }),
  'a retracted story': withArticle({ blocks: [], mentions: [], quotes: [], retraction }),
};

function rendered(library = seedLibrary()): Uint8Array {
  const document = articleDocument(library, seedArticle);
  const bytes = document && epub.render(document, 'https://news.example');
  if (!(bytes instanceof Uint8Array)) throw new Error('There is no book of such an article.');
  return bytes;
}

function page(bytes: Uint8Array, path: string) {
  const file = unzipSync(bytes)[`EPUB/${path}`];
  if (!file) throw new Error(`The book has no ${path}.`);
  return parseXml(strFromU8(file));
}

describe.each(Object.entries(libraries))('the book of %s', (_story, library) => {
  it('passes EPUBCheck without a warning', async () => {
    const { messages } = await EpubCheck.validate(rendered(library));
    expect(messages.filter(({ severity }) => !['info', 'usage'].includes(severity))).toEqual([]);
  });
});

describe('a book', () => {
  it('tells its type in its first bytes', () => {
    const bytes = Buffer.from(rendered());
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    // Neither compressed nor with extra fields.
    expect(bytes.readUInt16LE(8)).toBe(0);
    expect(bytes.readUInt16LE(28)).toBe(0);
  });

  it('is the same bytes each time, whatever the time zone', () => {
    const hash = () => createHash('sha256').update(rendered()).digest('hex');
    const here = hash();
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const there = hash();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(there).toBe(here);
  });

  it('is known by the article’s address, and dated by its last change', () => {
    const opf = page(rendered(), 'package.opf');
    expect(texts(opf, '//dc:identifier', names)).toEqual([
      `https://news.example/articles/${seedArticle}`,
    ]);
    expect(texts(opf, '//o:meta[@property="dcterms:modified"]', names)).toEqual([
      '2016-09-04T22:00:00Z',
    ]);
    expect(texts(opf, '//dc:creator', names)).toEqual(['Karen DeYoung', 'Liz Sly']);
  });

  it('leads from a name to who that is, with the role held and the words said', () => {
    const article = page(rendered(), 'article.xhtml');
    expect(texts(article, '//h:a[.="John Kerry"]/@href', names)).toContain(
      'who-is-who.xhtml#people-john-kerry',
    );
    const kerry = '//h:section[@id="people-john-kerry"]';
    const who = page(rendered(), 'who-is-who.xhtml');
    expect(texts(who, `${kerry}//h:li`, names)[0]).toMatch(/^Secretary of State/);
    expect(texts(who, `${kerry}//h:a[contains(., "tough issues")]/@href`, names)).toContain(
      'article.xhtml#p1',
    );
  });

  it('has the events in time order, with the words that report them', () => {
    const timeline = page(rendered(), 'timeline.xhtml');
    const dates = texts(timeline, '//h:li/h:p[@class="when"]', names);
    expect(dates.length).toBeGreaterThan(10);
    expect(dates.findIndex((date) => date.includes('August'))).toBeLessThan(
      dates.findIndex((date) => date === 'September 4, 2016'),
    );
    expect(texts(timeline, '//h:blockquote', names).length).toBeGreaterThan(10);
  });

  it('says what was corrected', () => {
    const corrections = [{ at: '2016-09-06T08:00:00Z', text: 'The road has a name.', revision: 2 }];
    const sources = page(rendered(withArticle({ corrections })), 'sources.xhtml');
    expect(texts(sources, '//h:li', names).join()).toContain('The road has a name.');
  });

  it('of a retracted article says so on the first page of it', () => {
    const article = page(rendered(libraries['a retracted story']), 'article.xhtml');
    expect(texts(article, '//h:p[@class="notice"]', names)[0]).toContain(retraction.reason);
  });

  it('of a language written from right to left turns its pages that way', () => {
    const book = rendered(libraries['an Arabic story']);
    expect(
      texts(page(book, 'package.opf'), '//o:spine/@page-progression-direction', names),
    ).toEqual(['rtl']);
    expect(texts(page(book, 'article.xhtml'), '/h:html/@dir', names)).toEqual(['rtl']);
  });

  it('of a hostile story is inert', () => {
    const book = rendered(libraries['a hostile story']);
    const files = Object.keys(unzipSync(book)).filter((path) => /\.(?:xhtml|svg)$/.test(path));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const document = page(book, file.replace('EPUB/', ''));
      expect(texts(document, '//h:script | //s:script | //@onerror', names)).toEqual([]);
    }
    expect(texts(page(book, 'article.xhtml'), '//h:h1', names)[0]).toContain(hostileInXml);
  });
});
