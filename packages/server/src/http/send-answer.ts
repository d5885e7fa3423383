import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import type { Answer, Encoding } from './answer';
import { RequestFailure } from './request-failure';
import { noteAnswer } from './same-request';

const encodings: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** What browsers and programs send here is a few dozen values, the same again and again. */
const preferences = new LRUCache<string, readonly Encoding[]>({ max: 200 });
/** Longer than any honest `Accept-Encoding`. */
const longestRemembered = 200;

/** Lists of names as they have been merged, by both that went in. */
const merged = new LRUCache<string, string>({ max: 200 });

/** Sends an answer, or says that the client has it already, in the smallest form it takes. */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
): FastifyReply | Promise<FastifyReply> {
  noteAnswer(request, answer);
  reply.headers(answer.headers);
  addVary(reply, 'Accept-Encoding');
  const readOnly = request.method === 'GET' || request.method === 'HEAD';
  if (readOnly && answer.status === 200) {
    reply.header('etag', answer.etag);
    if (hasAlready(request.headers['if-none-match'], answer.etag)) {
      return reply.code(304).send();
    }
  }
  const encoding = encodingOf(request, answer);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  reply.code(answer.status);
  const body = answer.encoded(encoding);
  return body instanceof Promise ? body.then((bytes) => reply.send(bytes)) : reply.send(body);
}

/** Adds to what the answer depends on, once each. */
export function addVary(reply: FastifyReply, ...names: readonly string[]): void {
  const present = String(reply.getHeader('vary') ?? '');
  const key = `${present}\n${names.join()}`;
  let both = merged.get(key);
  if (both === undefined) {
    both = mergeNames(present, names);
    merged.set(key, both);
  }
  reply.header('vary', both);
}

function mergeNames(list: string, names: readonly string[]): string {
  const present = list.split(/\s*,\s*/).filter((name) => name !== '');
  const known = new Set(present.map((name) => name.toLowerCase()));
  return [...present, ...names.filter((name) => !known.has(name.toLowerCase()))].join(', ');
}

/** The smallest form that the client takes; small answers go as they are if it takes that. */
function encodingOf(request: FastifyRequest, { compressible }: Answer): Encoding {
  const accepted = acceptedEncodings(request);
  if (!compressible && accepted.includes('identity')) return 'identity';
  const [best] = accepted;
  if (best !== undefined) return best;
  throw new RequestFailure(
    406,
    'NOT_ACCEPTABLE',
    `No encoding that \`accept-encoding\` allows can be sent. Allow one of ${encodings.join(', ')}.`,
  );
}

function acceptedEncodings(request: FastifyRequest): readonly Encoding[] {
  const asked = request.headers['accept-encoding'];
  const header = typeof asked === 'string' ? asked : '';
  const known = preferences.get(header);
  if (known !== undefined) return known;
  const allowed = new Negotiator(request).encodings([...encodings]);
  const accepted = encodings.filter((encoding) => allowed.includes(encoding));
  if (header.length <= longestRemembered) preferences.set(header, accepted);
  return accepted;
}

function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const bare = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === bare);
}
