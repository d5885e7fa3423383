import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { checkPort } from './port.mjs';

afterEach(() => vi.unstubAllEnvs());

test('a port that is free passes', async () => {
  vi.stubEnv('PORT', '0');
  vi.stubEnv('HOST', '127.0.0.1');
  await expect(checkPort()).resolves.toBeUndefined();
});

test('a port that is taken is named before anything is built, with the way to another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address();
  vi.stubEnv('PORT', String(port));
  vi.stubEnv('HOST', '127.0.0.1');
  await expect(checkPort()).rejects.toMatchObject({
    message: `Port ${port} on 127.0.0.1 is in use by another program.`,
    remedy: expect.stringContaining(`PORT=${port + 1} npm start`),
  });
});

test('a port that is no number is named', async () => {
  vi.stubEnv('PORT', 'http');
  await expect(checkPort()).rejects.toThrow('it is "http"');
});
