import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDatelineSchema } from '../schema';
import { sendRaw, type RawReply } from '../testing/raw-socket';
import { SeededRandom } from '../testing/seeded-random';
import { oneLanguage } from '../testing/small-reader';
import { TestServer } from '../testing/test-server';
import { hostileRequest } from './hostile-request';
import { RandomDocuments } from './random-document';

const count = 10_000;
/** Another seed makes other requests: HOSTILE_SEED=2. */
const seed = Number(process.env['HOSTILE_SEED'] ?? 1);
const atOnce = 24;

/** What is said inside of this program, its libraries and its database. */
const inside =
  /\bat .+:\d+:\d+\)|node_modules|\.[jt]s:\d|SQLITE|fts5|no such (?:table|column)|Cannot (?:read|convert|destructure)|is not (?:a function|iterable)|undefined \(reading|call stack|(?:Type|Range|Reference)Error|libsql|kysely|Internal error/i;

const web = {
  match: () => null,
  ...oneLanguage,
  render: () => Promise.resolve({ status: 404, html: '<!doctype html><title>Not here</title>' }),
  clientDirectory: import.meta.dirname,
  operations: {},
};

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ web });
});
afterAll(() => server.close());

/** What is wrong with the answer, or null. */
function faultIn(reply: RawReply): string | null {
  const { status, text, head } = reply;
  const body = decodedBody(reply);
  if (status === 0 && text !== '') return 'not an HTTP response';
  const deliberate = status === 503 && /OVERLOADED|REQUEST_TIMEOUT/.test(body);
  if (status >= 500) return deliberate ? null : `status ${status}`;
  if (/"code":"INTERNAL/.test(body)) return 'a fault of ours';
  if (status < 400) return null;
  if (inside.test(body)) return 'a message from inside';
  if (
    /\bcontent-type: application\/(?:graphql-response\+)?json/i.test(head) &&
    body.includes('\0')
  ) {
    return 'a raw zero byte';
  }
  return null;
}

/** The words of the answer, whatever encoding the request asked for. */
function decodedBody({ head, body }: RawReply): string {
  const encoding = /^content-encoding: (\w+)/im.exec(head)?.[1];
  if (encoding === undefined || body === '') return body;
  const bytes = Buffer.from(body, 'latin1');
  return (encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString();
}

async function attempt(number: number, documents: RandomDocuments): Promise<number> {
  const bytes = hostileRequest(new SeededRandom(seed * 1_000_003 + number), documents);
  const what = () =>
    `Request ${number} of seed ${seed}. To repeat it: echo ${bytes.toString('base64')} | base64 -d | nc -q 2 <host> <port>`;
  let reply: RawReply;
  try {
    reply = await sendRaw(server.url, [bytes], { patienceMs: 20_000 });
  } catch (error) {
    throw new Error(`${String(error)} ${what()}`, { cause: error });
  }
  const fault = faultIn(reply);
  if (fault !== null) throw new Error(`${fault}: ${reply.text.slice(0, 3000)}\n${what()}`);
  return reply.status;
}

it(`answers ${count} hostile requests without a fault, and an honest one after them`, async () => {
  const documents = new RandomDocuments(buildDatelineSchema());
  const statuses = new Map<number, number>();
  const failures: string[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const number = next;
      next += 1;
      try {
        const status = await attempt(number, documents);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      } catch (error) {
        failures.push(String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  expect(failures.slice(0, 3)).toEqual([]);
  // Both the answered and the refused are there in number, or the requests are not what they should be.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(count / 20);
  expect(statuses.get(400) ?? 0).toBeGreaterThan(count / 10);
  const { errors } = await server.reply('{ people(first: 1) { totalCount } }');
  expect(errors).toBeUndefined();
}, 300_000);
