import { lookup as lookUp, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { ImportError } from '../import-error';
import { isPublicAddress } from './public-address';

/**
 * Resolves a host for a connection and refuses it unless all of its addresses may be asked. The
 * connection is made to the addresses checked here, so a name that answers otherwise a moment later
 * gains nothing.
 */
export function checkedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 0);
      const list: readonly LookupAddress[] = addresses;
      const [first] = list;
      if (first === undefined || !list.every(({ address }) => isAllowed(address))) {
        return callback(forbidden(), '', 0);
      }
      if (options.all === true) return callback(null, [...list]);
      callback(null, first.address, first.family);
    });
  };
}

/** A host that is written as an address is never looked up: it is checked by itself. */
export function isAllowedHost(url: URL, isAllowed: (address: string) => boolean): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isAddress = /^[\d.]+$/.test(host) || host.includes(':');
  return !isAddress || isAllowed(host);
}

export function allowsAddress(allowLoopback: boolean): (address: string) => boolean {
  return (address) => isPublicAddress(address) || (allowLoopback && isLoopback(address));
}

function isLoopback(address: string): boolean {
  return address === '127.0.0.1' || address === '::1';
}

export function forbidden(): ImportError {
  return new ImportError(
    'IMPORT_FORBIDDEN_ADDRESS',
    'The address leads into a private network, or to this machine.',
    'Give an address that anyone on the Internet can open, or paste the text of the article.',
  );
}
