import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Dateline, runDateline } from '../testing/run-dateline';
import { temporaryFolder } from '../testing/story-folder';

const tokenText = /^dtl_[0-9a-f]{12}_[0-9a-z]{50}_[0-9a-z]{7}$/;

async function newHome() {
  const home = await temporaryFolder();
  return { home, options: { env: { DATELINE_HOME: home, PORT: '0' } } };
}

test('create prints the token alone, once, and what it is beside it', async () => {
  const { home, options } = await newHome();
  const { code, stdout, stderr } = await runDateline(
    ['token', 'create', '--role', 'editor', '--name', 'City desk', '--scope', 'review,import'],
    options,
  );
  expect(code).toBe(0);
  const text = stdout.trimEnd();
  expect(text).toMatch(tokenText);
  const [, id = '', secret = ''] = text.split('_');
  expect(stderr).toContain(`${id}  expires `);
  expect(stderr).toContain('editor (import,review)  never used  City desk');
  expect(stderr).not.toContain(secret);
  const stored = await readFile(join(home, 'dateline.db'), 'latin1');
  expect(stored).toContain(id);
  expect(stored).not.toContain(secret);
});

test('create, list and revoke speak JSON, and only create knows the secret', async () => {
  const { options } = await newHome();
  const run = async (...args: string[]) => {
    const { code, stdout } = await runDateline(['token', ...args, '--json'], options);
    return { code, stdout, json: JSON.parse(stdout) as Record<string, unknown> };
  };
  const create = ['create', '--role', 'admin', '--name', 'Chief', '--expires', 'never'];
  const created = await run(...create);
  expect(created.json).toMatchObject({ role: 'admin', name: 'Chief', expires: null });
  const { id, token } = created.json;
  expect(token).toMatch(tokenText);
  const listed = await run('list');
  expect(listed.json).toMatchObject({ tokens: [{ id, revoked: null, lastUsed: null }] });
  const revoked = await run('revoke', String(id));
  expect(revoked.json).toMatchObject({ id, revoked: expect.stringMatching(/Z$/) });
  expect(await run('revoke', String(id))).toEqual(revoked);
  const secret = String(token).split('_')[2] ?? '';
  expect(listed.stdout + revoked.stdout).not.toContain(secret);
});

test('a token that is not there cannot be revoked', async () => {
  const { options } = await newHome();
  const { code, stderr } = await runDateline(['token', 'revoke', 'nothing'], options);
  expect(stderr).toContain('There is no token with the id "nothing"');
  expect(code).toBe(1);
});

describe('a command line that makes no token', () => {
  const create = ['create', '--role', 'editor', '--name', 'N'];

  test.each([
    ['no action', [], 'Say what to do: create, list or revoke <id>.'],
    ['an unknown action', ['make'], '"make" is not something to do'],
    ['an action of every object', ['constructor'], '"constructor" is not something to do'],
    ['no name', ['create', '--role', 'editor'], 'Say whom it is for with --name'],
    ['a blank name', ['create', '--role', 'editor', '--name', ' '], 'with --name'],
    ['no role', ['create', '--name', 'N'], '--role: reader, editor, admin.'],
    ['an unknown role', ['create', '--name', 'N', '--role', 'boss'], '"boss" is no role'],
    ['an unknown scope', [...create, '--scope', 'import,fly'], '"fly" is no scope'],
    ['an empty scope', [...create, '--scope', ''], '"" is no scope'],
    ['a time of no length', [...create, '--expires', '0d'], '--expires is "0d"'],
    ['a time without unit', [...create, '--expires', '90'], '--expires is "90"'],
    ['a time in halves', [...create, '--expires', '1.5d'], '--expires is "1.5d"'],
    ['a time past ten years', [...create, '--expires', '999999w'], '--expires is "999999w"'],
    ['a date', [...create, '--expires', '2031-01-01'], '--expires is "2031-01-01"'],
    [
      'a writing reader',
      ['create', '--name', 'N', '--role', 'reader', '--scope', 'import'],
      'A reader',
    ],
    ['a foreign option', ['list', '--role', 'editor'], '--role has no meaning for "token list"'],
    ['a word too many', ['list', 'more'], '"more" is one word too many'],
    ['no id', ['revoke'], 'Say which token: revoke <id>.'],
  ])('is refused with what to give instead: %s', async (_what, args, message) => {
    const { code, stdout, stderr } = await runDateline(['token', ...args]);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

test('a running server heeds a new token, its revocation and the audit log tells of both', async () => {
  const { options } = await newHome();
  const serve = new Dateline(['serve'], options);
  const [, url = ''] = await serve.until(/Apollo Sandbox\s+(\S+)/);
  const created = await runDateline(
    ['token', 'create', '--role', 'editor', '--name', 'Desk'],
    options,
  );
  const text = created.stdout.trimEnd();
  const ask = async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${text}` },
      body: JSON.stringify({ query: '{ viewer { name role } }' }),
    });
    return [response.status, await response.text()] as const;
  };
  expect(await ask()).toEqual([200, '{"data":{"viewer":{"name":"Desk","role":"EDITOR"}}}\n']);
  const id = text.split('_')[1] ?? '';
  await runDateline(['token', 'revoke', id], options);
  const [status, body] = await ask();
  expect(status).toBe(401);
  expect(body).toContain('has been revoked');
  serve.signal('SIGTERM');
  const { stdout, stderr } = await serve.finished();
  expect(stdout + stderr).not.toMatch(/dtl_/);

  const log = await runDateline(['audit', '--since', '1h'], options);
  expect(log.stdout.split('\n').map((line) => line.split('  ').slice(1).join(' '))).toEqual([
    `no token token.create tokens/${id} done`,
    `no token token.revoke tokens/${id} done`,
    '',
  ]);
});
