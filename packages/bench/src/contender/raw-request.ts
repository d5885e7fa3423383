import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request as ask } from 'node:http';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came: compressed, if it was. */
  readonly body: Buffer;
}

/** Asks once and gives back what came, byte for byte; `fetch` would unpack it. */
export async function request(
  url: URL,
  method: string,
  headers: Readonly<Record<string, string | string[]>>,
  body: string | Buffer = '',
): Promise<RawAnswer> {
  const sent = ask(url, { method, headers, agent: false });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: Buffer.concat(chunks),
  };
}
