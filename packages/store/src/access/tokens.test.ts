import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startChild } from '../test-library/child-process';
import { opened, temporaryFile } from '../test-library/temporary';
import type { NewToken } from './token';
import { newTokenText, parseTokenText, tokenTextLength } from './token-text';

const desk: NewToken = { name: 'City desk', role: 'editor' };

function keyOf(text: string) {
  const key = parseTokenText(text);
  if (key === null) throw new Error(`${text} is no token.`);
  return key;
}

describe('the text of a token', () => {
  it('is recognizable, of one length, and different each time', () => {
    const texts = Array.from({ length: 500 }, () => newTokenText().text);
    for (const text of texts) {
      expect(text).toMatch(/^dtl_[0-9a-f]{12}_[0-9a-z]{50}_[0-9a-z]{7}$/);
      expect(text).toHaveLength(tokenTextLength);
    }
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('reads as the key that it was made with', () => {
    const { text, key } = newTokenText();
    expect(parseTokenText(text)).toEqual(key);
  });

  it('is not taken with any one character mistyped', () => {
    const { text } = newTokenText();
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === 'a' ? 'b' : 'a';
      expect(parseTokenText(text.slice(0, at) + other + text.slice(at + 1))).toBeNull();
    }
  });

  it.each(['', 'dtl_', 'dtl_x_y_z', `${'a'.repeat(1_000_000)}`, 'dtl_\0\n'])(
    'is not anything else: %.20s',
    (text) => {
      expect(parseTokenText(text)).toBeNull();
    },
  );

  it('is not taken with more around it', () => {
    const { text } = newTokenText();
    for (const other of [` ${text}`, `${text}\n`, text.toUpperCase(), text.slice(1)]) {
      expect(parseTokenText(other)).toBeNull();
    }
  });
});

describe('a token', () => {
  it('is found by its id and the hash of its secret, and by nothing else', async () => {
    const store = await opened();
    const { token, text } = await store.tokens.create(desk);
    const { id, secretHash } = keyOf(text);
    expect(await store.tokens.find(id, secretHash)).toEqual(token);
    const other = keyOf((await store.tokens.create(desk)).text);
    expect(await store.tokens.find(id, other.secretHash)).toBeNull();
    expect(await store.tokens.find('000000000000', secretHash)).toBeNull();
    for (const hash of ['', secretHash.slice(1), `${secretHash}0`, 'é'.repeat(64)]) {
      expect(await store.tokens.find(id, hash)).toBeNull();
    }
  });

  it('leaves nothing on the disk that leads back to its secret', async () => {
    const file = temporaryFile();
    const store = await opened(file);
    const { text } = await store.tokens.create(desk);
    await store.close();
    const secret = text.split('_')[2] ?? '';
    const stored = readFileSync(file, 'latin1');
    expect(stored).toContain('City desk');
    expect(stored).not.toContain(secret);
    expect(stored).not.toContain(secret.slice(0, 12));
  });

  it('has every scope of its role unless it is given fewer', async () => {
    const { tokens } = await opened();
    const scopes = async (wanted: NewToken) => (await tokens.create(wanted)).token.scopes;
    expect(await scopes(desk)).toEqual(['import', 'publish', 'correct', 'retract', 'review']);
    expect(await scopes({ ...desk, scopes: ['review', 'import', 'review'] })).toEqual([
      'import',
      'review',
    ]);
    expect(await scopes({ ...desk, scopes: [] })).toEqual([]);
    expect(await scopes({ name: 'An app', role: 'reader' })).toEqual([]);
  });

  it.each<[string, NewToken]>([
    ['without a name', { ...desk, name: '  ' }],
    ['with a name of two lines', { ...desk, name: 'a\nb' }],
    ['with a name without end', { ...desk, name: 'a'.repeat(101) }],
    ['for a reader who writes', { ...desk, role: 'reader', scopes: ['publish'] }],
    ['that has expired already', { ...desk, expires: new Date(0) }],
    ['that expires at no time', { ...desk, expires: new Date(Number.NaN) }],
  ])('is not made %s', async (_what, wanted) => {
    const { tokens } = await opened();
    await expect(tokens.create(wanted)).rejects.toThrow(RangeError);
    expect(await tokens.list()).toEqual([]);
  });

  it('stays revoked since the first time, and one that is not there cannot be', async () => {
    const { tokens, audit } = await opened();
    const { token } = await tokens.create(desk);
    const revoked = await tokens.revoke(token.id);
    expect(revoked?.revoked).toMatch(/Z$/);
    expect(await tokens.revoke(token.id)).toEqual(revoked);
    expect(await tokens.list()).toEqual([revoked]);
    expect(await tokens.revoke('nothing')).toBeNull();
    const actions = (await audit.list({ first: 10 })).items.map(({ node }) => node.action);
    expect(actions).toEqual(['token.revoke', 'token.create']);
  });

  it('is noted as used once a day, and never back in time', async () => {
    const statements: string[] = [];
    const store = await opened(temporaryFile(), (sql) => statements.push(sql));
    const { token } = await store.tokens.create(desk);
    const current = async () => (await store.tokens.list())[0] ?? token;
    await store.tokens.noteUse(token, new Date('2016-09-04T23:59:59Z'));
    expect((await current()).lastUsed).toBe('2016-09-04');
    await store.tokens.noteUse(token, new Date('2016-09-03T10:00:00Z'));
    expect((await current()).lastUsed).toBe('2016-09-04');
    const used = await current();
    const before = statements.length;
    await store.tokens.noteUse(used, new Date('2016-09-04T10:00:00Z'));
    expect(statements.length).toBe(before);
  });

  it('that another process revokes is revoked here at once', async () => {
    const file = temporaryFile();
    const store = await opened(file);
    const { token, text } = await store.tokens.create(desk);
    const { id, secretHash } = keyOf(text);
    const child = startChild(
      `
      const store = await openStore({ file });
      await store.tokens.revoke(await told());
      say('revoked');
      await store.close();
      `,
      file,
    );
    child.tell(token.id);
    expect(await child.line()).toBe('revoked');
    expect((await store.tokens.find(id, secretHash))?.revoked).not.toBeNull();
    await child.ended;
  });
});
