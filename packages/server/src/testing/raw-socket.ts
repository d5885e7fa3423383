import { connect } from 'node:net';

/** What came back on a connection: the whole of it, and the first response in it. */
export interface RawReply {
  readonly text: string;
  /** 0 when nothing that looks like a response came. */
  readonly status: number;
  /** As sent, from the status line to the empty line. */
  readonly head: string;
  readonly body: string;
}

/** Nothing came to an end within the time. */
export class HangError extends Error {}

/** What is waited for before our side says that nothing more will come. */
const quietMs = 1000;

/**
 * Sends bytes as they are, to whatever end the other side makes of them. Resolves when the
 * other side closes the connection. Unless `finish` is false our side is closed once an
 * answer has begun, or when none has after a while: closed before, no answer is sent at all.
 *
 * @throws {HangError} when it is still open after `patienceMs`
 */
export function sendRaw(
  url: string,
  chunks: readonly (string | Buffer)[],
  { patienceMs = 10_000, finish = true }: { patienceMs?: number; finish?: boolean } = {},
): Promise<RawReply> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const received: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port) });
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new HangError(`The connection was still open after ${patienceMs} ms.`));
    }, patienceMs);
    const quiet = finish ? setTimeout(() => socket.end(), quietMs) : undefined;
    socket.on('data', (bytes) => {
      received.push(bytes);
      if (finish) socket.end();
    });
    // The other side may refuse before all is sent; what it said until then is the answer.
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      clearTimeout(quiet);
      resolve(readReply(Buffer.concat(received).toString('latin1')));
    });
    for (const chunk of chunks) socket.write(chunk);
  });
}

function readReply(text: string): RawReply {
  const end = text.indexOf('\r\n\r\n');
  const head = end < 0 ? text : text.slice(0, end);
  const status = Number(/^HTTP\/1\.[01] (\d{3}) /.exec(head)?.[1] ?? 0);
  return { text, status, head, body: end < 0 ? '' : text.slice(end + 4) };
}
