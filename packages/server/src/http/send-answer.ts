import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { Answer, Encoding } from './answer';

const encodings: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Sends an answer, or says that the client has it already, in the smallest form it takes. */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
): Promise<FastifyReply> {
  reply.headers(answer.headers);
  addVary(reply, 'Accept-Encoding');
  const readOnly = request.method === 'GET' || request.method === 'HEAD';
  if (readOnly && answer.status === 200) {
    reply.header('etag', answer.etag);
    if (hasAlready(request.headers['if-none-match'], answer.etag)) {
      return reply.code(304).send();
    }
  }
  const encoding = answer.compressible ? preferredEncoding(request) : 'identity';
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.code(answer.status).send(await answer.encoded(encoding));
}

/** Adds to what the answer depends on, once each. */
export function addVary(reply: FastifyReply, ...names: readonly string[]): void {
  const present = String(reply.getHeader('vary') ?? '')
    .split(/\s*,\s*/)
    .filter((name) => name !== '');
  const known = new Set(present.map((name) => name.toLowerCase()));
  reply.header(
    'vary',
    [...present, ...names.filter((name) => !known.has(name.toLowerCase()))].join(', '),
  );
}

function preferredEncoding(request: FastifyRequest): Encoding {
  const accepted = new Negotiator(request).encodings([...encodings]);
  return encodings.find((encoding) => accepted.includes(encoding)) ?? 'identity';
}

function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const bare = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === bare);
}
