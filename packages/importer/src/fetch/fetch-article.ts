import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { version } from '../../package.json';
import { ImportError } from '../import-error';
import { boundedBody, tooLarge } from './bounded-body';
import { allowsAddress, checkedLookup, forbidden, isAllowedHost } from './checked-lookup';
import { decodeHtml } from './decode-html';

export interface FetchOptions {
  /** Milliseconds for everything: names, redirects, the whole body. */
  readonly timeoutMs?: number;
  /** Bytes of the page, unpacked. */
  readonly maxBytes?: number;
  readonly maxRedirects?: number;
  /** For tests with a server on this machine. Never for what readers hand in. */
  readonly allowLoopback?: boolean;
  /** Ends the request early; it then fails with `IMPORT_TIMEOUT`. */
  readonly signal?: AbortSignal;
}

/** A page as it was fetched, ready for `readArticle`. */
export interface FetchedArticle {
  readonly html: string;
  /** Where the page was in the end, behind all redirects. */
  readonly url: string;
  /** Media type without parameters: text/html. */
  readonly contentType: string;
}

const defaults = { timeoutMs: 10_000, maxBytes: 5_000_000, maxRedirects: 5 } as const;

/**
 * Fetches an article's page over http or https. Hosts in private networks are refused, before each
 * connection and behind each redirect.
 *
 * Throws an `ImportError`: `IMPORT_BAD_URL`, `IMPORT_FORBIDDEN_ADDRESS`, `IMPORT_UNREACHABLE`,
 * `IMPORT_TIMEOUT`, `IMPORT_TOO_LARGE`, `IMPORT_NOT_AN_ARTICLE`. No message repeats what a server
 * answered.
 *
 * @example
 * const { html, url } = await fetchArticle('https://example.com/2016/09/04/talks.html');
 * draftStory({ kind: 'html', html, url }, known);
 */
export async function fetchArticle(
  address: string,
  options: FetchOptions = {},
): Promise<FetchedArticle> {
  const settings: Settings = { ...defaults, ...options };
  const timeout = AbortSignal.timeout(settings.timeoutMs);
  const signal =
    options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
  try {
    return await follow(webUrl(address), settings, signal);
  } catch (error) {
    throw asImportError(error, signal);
  }
}

type Settings = FetchOptions & Required<Pick<FetchOptions, keyof typeof defaults>>;

async function follow(
  first: URL,
  settings: Settings,
  signal: AbortSignal,
): Promise<FetchedArticle> {
  const isAllowed = allowsAddress(settings.allowLoopback === true);
  let url = first;
  for (let redirects = 0; redirects <= settings.maxRedirects; redirects += 1) {
    const response = await get(url, isAllowed, signal);
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
      response.destroy();
      url = webUrl(location, url);
      continue;
    }
    return await read(response, url, settings.maxBytes);
  }
  throw new ImportError(
    'IMPORT_UNREACHABLE',
    `The address leads on to another more than ${settings.maxRedirects} times.`,
    'Open the article in a browser and give the address that it shows in the end.',
  );
}

async function read(
  response: IncomingMessage,
  url: URL,
  maxBytes: number,
): Promise<FetchedArticle> {
  const header = response.headers['content-type'];
  const contentType = header?.split(';')[0]?.trim().toLowerCase() ?? '';
  const refuse = (error: ImportError) => {
    response.destroy();
    return error;
  };
  if (response.statusCode !== 200) throw refuse(noPage());
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(contentType)) {
    throw refuse(notHtml());
  }
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw refuse(tooLarge(maxBytes));
  const bytes = await boundedBody(response, maxBytes);
  const html = decodeHtml(bytes, header);
  url.hash = '';
  return { html, url: url.href, contentType };
}

function get(
  url: URL,
  isAllowed: (address: string) => boolean,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  if (!isAllowedHost(url, isAllowed)) throw forbidden();
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).get(
      url,
      {
        // No pooled connection, which might lead to an address that was checked for another name.
        agent: false,
        lookup: checkedLookup(isAllowed),
        signal,
        maxHeaderSize: 32_768,
        headers: {
          accept: 'text/html,application/xhtml+xml;q=0.9',
          'accept-encoding': 'gzip, br, deflate',
          'user-agent': `Dateline/${version} (article import)`,
        },
      },
      resolve,
    );
    request.on('error', reject);
  });
}

function webUrl(address: string, base?: URL): URL {
  const written = address.trim();
  const url =
    written.length <= 2000 && URL.canParse(written, base?.href) ? new URL(written, base) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new ImportError(
      'IMPORT_BAD_URL',
      base === undefined
        ? 'That is not the address of a web page.'
        : 'The address leads on to something that is no web page.',
      'Give the whole address, from https:// on.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new ImportError(
      'IMPORT_BAD_URL',
      'The address holds a user name or a password.',
      'Give an address that opens without one.',
    );
  }
  return url;
}

function noPage(): ImportError {
  return new ImportError(
    'IMPORT_UNREACHABLE',
    'The server did not give the page.',
    'Check that the address opens in a browser without signing in, or paste the text.',
  );
}

function notHtml(): ImportError {
  return new ImportError(
    'IMPORT_NOT_AN_ARTICLE',
    'The address leads to a file that is not a web page.',
    'Give the address of an article’s own page, or paste its text.',
  );
}

function asImportError(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof ImportError) return error;
  if (signal.aborted) {
    return new ImportError(
      'IMPORT_TIMEOUT',
      'The page did not arrive in time.',
      'Try again later, or paste the text of the article.',
    );
  }
  // Whatever went wrong between here and the server says too much about what stands there.
  return error instanceof Error
    ? new ImportError(
        'IMPORT_UNREACHABLE',
        'The server could not be reached, or broke off.',
        'Check the address, or paste the text of the article.',
      )
    : error;
}
