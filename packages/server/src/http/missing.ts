import { writeXml } from '../xml/write-xml';
import { Answer } from './answer';
import { neverStored } from './caching';

/**
 * That what was asked for is not there, said in the form that was asked for: JSON as the API says
 * it, XML as a problem document (RFC 9457), else plain text.
 */
export function missing(mediaType: string, message: string): Answer {
  return refusal(404, 'NOT_FOUND', 'Not Found', mediaType, message);
}

/** As `missing`, for another status. */
export function refusal(
  status: number,
  code: string,
  title: string,
  mediaType: string,
  message: string,
): Answer {
  const answer = (type: string, body: string) =>
    new Answer(
      status,
      { 'content-type': `${type}; charset=utf-8`, 'cache-control': neverStored },
      body,
    );
  if (/[/+]json$/.test(mediaType)) {
    return answer(
      'application/json',
      JSON.stringify({ errors: [{ message, extensions: { code } }] }),
    );
  }
  if (/[/+]xml$/.test(mediaType)) {
    return answer(
      'application/problem+xml',
      writeXml('urn:ietf:rfc:7807', 'problem', (problem) => {
        problem.ele('title').txt(title);
        problem.ele('status').txt(String(status));
        problem.ele('detail').txt(message);
      }),
    );
  }
  return answer('text/plain', `${message}\n`);
}
