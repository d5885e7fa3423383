import {
  tokenRoles,
  tokenScopes,
  type NewToken,
  type TokenRole,
  type TokenScope,
} from '@dateline/store';
import type { OptionValues } from '../command';
import { CommandFailure, exitCode } from '../exit-code';
import { readDuration } from './duration';

/** Long enough not to be renewed every week, short enough that a forgotten one ends. */
const usualDuration = '90d';

/**
 * The token that the options of `dateline token create` describe.
 *
 * @throws {CommandFailure} that names the option and what it may be
 */
export function newTokenFrom(options: OptionValues, created: Date): NewToken {
  const name = String(options['name'] ?? '').trim();
  if (name === '' || name.length > 100 || /\p{Cc}/u.test(name)) {
    throw wrong('Say whom it is for with --name, in 1 to 100 characters on one line.');
  }
  const role = roleIn(options['role']);
  const scopes = scopesIn(options['scope']);
  if (role === 'reader' && scopes !== undefined) {
    throw wrong('A reader has no scopes: they are for writing. Leave out --scope.');
  }
  const span = readDuration(String(options['expires'] ?? usualDuration));
  return {
    name,
    role,
    ...(scopes && { scopes }),
    created,
    expires: span === null ? null : new Date(created.getTime() + span),
  };
}

function roleIn(value: string | boolean | undefined): TokenRole {
  const role = tokenRoles.find((each) => each === value);
  if (role !== undefined) return role;
  const what = value === undefined ? 'Say what it may do with --role' : `"${value}" is no role`;
  throw wrong(`${what}: ${tokenRoles.join(', ')}.`);
}

function scopesIn(value: string | boolean | undefined): readonly TokenScope[] | undefined {
  if (value === undefined) return undefined;
  return String(value)
    .split(',')
    .map((word) => {
      const scope = tokenScopes.find((each) => each === word.trim());
      if (scope === undefined) {
        throw wrong(
          `"${word.trim()}" is no scope. Give some of these, with commas between: ${tokenScopes.join(',')}.`,
        );
      }
      return scope;
    });
}

function wrong(message: string): CommandFailure {
  return new CommandFailure(exitCode.usage, `${message} See: dateline token --help`);
}
