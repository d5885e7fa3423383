import type { Store } from '@dateline/store';
import type { Command, OptionValues } from '../command';
import { CommandFailure, exitCode, type ExitCode } from '../exit-code';
import { openLibrary } from '../settings/open-library';
import { readSettings } from '../settings/settings';
import type { Surroundings } from '../surroundings';
import { describeToken } from './describe-token';
import { newTokenFrom } from './new-token';

type Action = (store: Store, id: string, options: OptionValues) => Promise<Outcome>;

/** What goes to standard output, and what is said beside it. */
interface Outcome {
  readonly lines: readonly string[];
  readonly json: unknown;
  readonly news?: string;
}

const actions: Readonly<Record<string, Action>> = {
  async create(store, _id, options) {
    const { token, text } = await store.tokens.create(newTokenFrom(options, new Date()));
    return {
      lines: [text],
      json: { ...token, token: text },
      news: `${describeToken(token, new Date())}\nThe token is shown this once and stored nowhere. Keep it like a password.`,
    };
  },
  async list(store) {
    const tokens = await store.tokens.list();
    const now = new Date();
    const lines = tokens.map((token) => describeToken(token, now));
    return { lines, json: { tokens }, ...(tokens.length === 0 && { news: 'No tokens.' }) };
  },
  async revoke(store, id) {
    const token = await store.tokens.revoke(id);
    if (token === null) {
      throw new CommandFailure(
        exitCode.problems,
        `There is no token with the id "${id}". See: dateline token list`,
      );
    }
    return { lines: [describeToken(token, new Date())], json: token };
  },
};

/** Which options each action takes, beside `--json`. */
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  create: ['role', 'name', 'expires', 'scope'],
  list: [],
  revoke: [],
};

/** `dateline token create|list|revoke`: who may write. */
export const token: Command = {
  name: 'token',
  operands: 'create|list|revoke <id>',
  maxOperands: 2,
  summary: 'Make, list and revoke the tokens that allow writing',
  about: [
    'Programs that write send a token: "Authorization: Bearer <token>".',
    '  create  makes one and prints it, this once: only a hash of its secret is stored',
    '  list    shows what is known of each: id, validity, role, scopes, last use, name',
    '  revoke  ends the validity of the one with this id, at once and for good',
    'A server that runs on the same database heeds all of it from the next request on.',
  ],
  options: {
    role: { type: 'string', value: '<role>', about: 'reader, editor or admin (create)' },
    name: { type: 'string', value: '<name>', about: 'whom or what it is for (create)' },
    expires: {
      type: 'string',
      value: '<time>',
      about: 'how long it is valid: 12h, 90d, 4w or never (create; default: 90d)',
    },
    scope: {
      type: 'string',
      value: '<list>',
      about: 'import,publish,correct,retract,review or fewer (create; default: all)',
    },
    json: { type: 'boolean', about: 'print one JSON object' },
  },
  settings: ['DATELINE_HOME', 'DATABASE_URL'],
  exits: {
    [exitCode.ok]: 'done',
    [exitCode.problems]: 'there is no token with this id',
  },
  async run({ operands, options }, around) {
    const { action, id } = readOperands(operands);
    refuseForeignOptions(action, options);
    // Before the library is opened: a mistake in the options makes no file.
    if (action === 'create') newTokenFrom(options, new Date());
    const store = await openLibrary(readSettings(around));
    try {
      const act = actions[action];
      return act === undefined
        ? exitCode.fault
        : report(await act(store, id, options), options, around);
    } finally {
      await store.close();
    }
  },
};

function report(
  { lines, json, news }: Outcome,
  options: OptionValues,
  around: Surroundings,
): ExitCode {
  if (options['json'] === true) {
    around.print(JSON.stringify(json, null, 2));
    return exitCode.ok;
  }
  for (const line of lines) around.print(line);
  if (news !== undefined) around.say(news);
  return exitCode.ok;
}

function readOperands([action, id, ...more]: readonly string[]) {
  if (action === undefined || !Object.hasOwn(actions, action)) {
    const what = action === undefined ? 'Say what to do' : `"${action}" is not something to do`;
    throw wrong(`${what}: create, list or revoke <id>.`);
  }
  if (action === 'revoke' && id === undefined) throw wrong('Say which token: revoke <id>.');
  const extra = action === 'revoke' ? more[0] : id;
  if (extra !== undefined) throw wrong(`"${extra}" is one word too many.`);
  return { action, id: id ?? '' };
}

function refuseForeignOptions(action: string, options: OptionValues): void {
  const allowed = [...(optionsOf[action] ?? []), 'json', 'help'];
  const foreign = Object.keys(options).find((name) => !allowed.includes(name));
  if (foreign !== undefined) throw wrong(`--${foreign} has no meaning for "token ${action}".`);
}

function wrong(message: string): CommandFailure {
  return new CommandFailure(exitCode.usage, `${message} See: dateline token --help`);
}
