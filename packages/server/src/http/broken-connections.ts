import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError } from 'fastify';
import type { Limits } from '../execution/limits';
import { neverStored } from './caching';
import { failureBody } from './request-failure';
import { strictHeaders } from './security-headers';

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/**
 * Answers what is not HTTP, has too large a head or does not come to its end in time: with
 * the same headers as any other answer, and by closing the connection.
 */
export function answerBrokenConnections(
  limits: Limits,
): (error: ConnectionError, socket: Socket) => void {
  return (error, socket) => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
      socket.destroy();
      return;
    }
    socket.end(responseFor(refusalFor(error.code, limits)));
    // Whoever never closes its own side must not hold on to ours.
    socket.once('finish', () => socket.destroy());
  };
}

function refusalFor(code: string, { headBytes, headersMs, requestMs }: Limits): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return {
      status: 431,
      code: 'HEADERS_TOO_LARGE',
      message: `The address and the headers are too large. They may have ${headBytes} bytes together.`,
    };
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return {
      status: 408,
      code: 'REQUEST_TIMEOUT',
      message: `The request did not come to its end in time: its headers may take ${headersMs} ms, all of it ${requestMs} ms.`,
    };
  }
  return {
    status: 400,
    code: 'BAD_REQUEST',
    message: 'What was sent is not a request that HTTP allows.',
  };
}

function responseFor({ status, code, message }: Refusal): string {
  const body = failureBody(code, message);
  const headers = {
    ...strictHeaders,
    'cache-control': neverStored,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}
