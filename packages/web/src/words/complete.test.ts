import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import registry from './languages.json';

const folder = import.meta.dirname;
const [main = '', ...others] = Object.keys(registry);
const topics = readdirSync(join(folder, main)).filter((file) => file.endsWith('.ts'));

const wordsIn = (language: string, topic: string): Promise<object> =>
  import(join(folder, language, topic));

/** Every word's path in a topic: `themes.sepia` → 'string', `found()` → 'function'. */
function shapeOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([name, word]) => {
    const here = `${path}${name}`;
    if (Array.isArray(word)) return [`${here}[]`];
    if (word !== null && typeof word === 'object') return shapeOf(word, `${here}.`);
    return [typeof word === 'function' ? `${here}()` : here];
  });
}

/** Every text of a topic that is no function, with its path. */
function textsOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, word]): [string, string][] => {
    if (typeof word === 'string') return [[`${path}${name}`, word]];
    return word !== null && typeof word === 'object' ? textsOf(word, `${path}${name}.`) : [];
  });
}

describe.each(others)('in %s', (language) => {
  it('there is every topic, and none that nobody reads', () => {
    const own = readdirSync(join(folder, language)).filter((file) => file.endsWith('.ts'));
    expect(own.sort()).toEqual([...topics].sort());
  });

  it.each(topics.filter((topic) => existsSync(join(folder, language, topic))))(
    '%s has every word',
    async (topic) => {
      const [own, wanted] = await Promise.all([wordsIn(language, topic), wordsIn(main, topic)]);
      expect(shapeOf(own).sort()).toEqual(shapeOf(wanted).sort());
      for (const [path, text] of textsOf(own)) expect(text.trim(), path).not.toBe('');
    },
  );
});

describe('in Arabic', () => {
  it('no sentence has the punctuation of Latin script', async () => {
    const all = await Promise.all(topics.map((topic) => wordsIn('ar', topic)));
    const arabic = all
      .flatMap((words) => textsOf(words))
      .filter(([, text]) => /\p{Script=Arabic}/u.test(text));
    expect(arabic.filter(([, text]) => /[,;?"“”]/.test(text))).toEqual([]);
  });
});
