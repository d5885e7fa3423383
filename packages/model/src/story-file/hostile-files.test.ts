import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLibrary } from './read-library';
import { filesOf, smallLibrary } from './small-library.fixture';

const files = filesOf(smallLibrary);
const paths = [...files.keys()];

/** What keeps an answer from being either a library or errors that a person can act on. */
function flaws(hostile: ReadonlyMap<string, Uint8Array>): readonly unknown[] {
  const { library, errors, warnings } = readLibrary(hostile);
  const vague = [...errors, ...warnings].filter(
    ({ line, message, remedy }) => line < 1 || !message.endsWith('.') || !remedy.endsWith('.'),
  );
  return (library === null) === errors.length > 0 ? vague : ['half-loaded', ...vague];
}

/** Hundreds of whole reads in one test take longer than one test usually may. */
const timeout = 120_000;

describe('readLibrary answers without throwing', { timeout }, () => {
  it('when a file holds random bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.uint8Array({ maxLength: 200 }), (path, bytes) => {
        expect(flaws(new Map(files).set(path, bytes))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('when bytes of a valid file are cut out and others put in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.nat({ max: 12 }),
        fc.oneof(
          fc.uint8Array({ maxLength: 4 }),
          fc
            .constantFrom(
              ': ',
              '- ',
              '[',
              ']',
              '{',
              '}',
              '"',
              '*',
              '&',
              '\n',
              '  ',
              '---\n',
              '> ',
              '../',
            )
            .map((text) => new TextEncoder().encode(text)),
        ),
        (path, at, cut, put) => {
          const bytes = files.get(path) ?? new Uint8Array();
          const start = at % (bytes.length + 1);
          const spoiled = [...bytes.subarray(0, start), ...put, ...bytes.subarray(start + cut)];
          expect(flaws(new Map(files).set(path, Uint8Array.from(spoiled)))).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('when files are missing or have odd names', () => {
    fc.assert(
      fc.property(fc.subarray(paths), fc.string({ unit: 'binary' }), (kept, name) => {
        const some = new Map([...files].filter(([path]) => kept.includes(path)));
        expect(flaws(some.set(name, new Uint8Array([0x61])))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['lists nested thousands deep', 'harbour-talks/roles.yaml', '['.repeat(20_000)],
    ['quotations nested thousands deep', 'harbour-talks/story.md', '>'.repeat(20_000)],
    [
      'a slug of an object’s own parts',
      'entities/people.yaml',
      '__proto__: { name: P }\nconstructor: {}\n',
    ],
    ['nothing', 'harbour-talks/story.md', ''],
    ['two documents', 'entities/people.yaml', 'a: b\n---\nc: d\n'],
    ['text in UTF-16', 'entities/people.yaml', '\u0000a\u0000:'],
  ])('when a file holds %s', (_, path, text) => {
    expect(flaws(new Map(files).set(path, new TextEncoder().encode(text)))).toEqual([]);
  });
});
