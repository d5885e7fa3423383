import { join, resolve } from 'node:path';
import type { Command } from '../command';
import { CommandFailure, exitCode } from '../exit-code';
import { openLibrary } from '../settings/open-library';
import {
  readServingSettings,
  servingSettingDescriptions,
  type ServingSettings,
} from '../settings/serving-settings';
import { readSettings, type Settings } from '../settings/settings';
import { loadStories } from './load-stories';
import { untilAskedToStop } from './stop-signal';

/** What the operating system says when it does not let us listen, in plain words. */
function cannotListen(error: unknown, { host, port }: Settings): CommandFailure | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const next = port === 65_535 ? 4000 : port + 1;
  const reasons: Readonly<Record<string, string>> = {
    PORT_IN_USE: `Port ${port} on ${host} is in use by another program. Stop that program, or choose another port: PORT=${next}`,
    EACCES: `You may not listen on port ${port}. Ports below 1024 need privileges; choose another: PORT=4000`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one that it has: 127.0.0.1, or 0.0.0.0 for all.`,
    ENOTFOUND: `There is no host called ${host}. Set HOST to an address of this machine: 127.0.0.1, or 0.0.0.0 for all.`,
  };
  const reason = reasons[String(error.code)];
  return reason === undefined
    ? null
    : new CommandFailure(exitCode.blocked, reason, { cause: error });
}

/** The settings as the server takes them: what is not set is left out. */
function serverOptions(serving: ServingSettings) {
  const { knownOperationsOnly, metrics, corsOrigins, publicOrigin, browserSeconds, cdnSeconds } =
    serving;
  return {
    knownOperationsOnly,
    metrics,
    ...(corsOrigins && { corsOrigins }),
    ...(publicOrigin !== undefined && { publicOrigin }),
    cacheTimes: {
      ...(browserSeconds !== undefined && { browser: browserSeconds }),
      ...(cdnSeconds !== undefined && { cdn: cdnSeconds }),
    },
  };
}

/** `dateline serve`: loads the stories and serves pages and GraphQL until told to stop. */
export const serve: Command = {
  name: 'serve',
  operands: '',
  maxOperands: 0,
  summary: 'Load the stories and serve the reader and the GraphQL API',
  about: [
    'Checks the stories, loads them into the database in one transaction and serves them. When',
    'a story has problems they are printed and nothing is loaded: what was loaded before is',
    'served. Ctrl-C stops it once open requests are answered; a second Ctrl-C stops it at once.',
  ],
  options: {
    stories: {
      type: 'string',
      value: '<folder>',
      about: 'the stories to serve (default: seeds in the project)',
    },
  },
  settings: [
    'PORT',
    'HOST',
    'DATELINE_HOME',
    'DATABASE_URL',
    'DATELINE_RATE_LIMIT',
    'DATELINE_TRUST_PROXY',
    ...servingSettingDescriptions.map(({ name }) => name),
  ],
  exits: {
    [exitCode.ok]: 'stopped as asked',
    [exitCode.problems]: 'the stories have problems, and none were loaded before',
  },
  async run({ options }, around) {
    const settings = readSettings(around);
    const serving = readServingSettings(around);
    const stories = options['stories'];
    const folder = resolve(
      around.cwd,
      typeof stories === 'string' ? stories : join(around.root, 'seeds'),
    );
    // Only now: `check` and `migrate` have no need of the server's libraries.
    const { startServer, startTracing } = await import('@dateline/server');
    const { traceEndpoint: endpoint } = serving;
    const tracing = endpoint === undefined ? null : await startTracing({ endpoint });
    const store = await openLibrary(settings, undefined, tracing?.onStatement);
    try {
      await loadStories(store, folder, around);
      const server = await startServer({
        store,
        host: settings.host,
        port: settings.port,
        rateLimit: settings.rateLimit,
        trustProxy: settings.trustProxy,
        ...serverOptions(serving),
        ...(tracing && { tracing }),
      }).catch((error: unknown) => {
        throw cannotListen(error, settings) ?? error;
      });
      const at = (path: string) => new URL(path, server.url).href;
      around.print('Dateline is ready.');
      around.print(`  Read            ${at('/')}`);
      around.print(`  Apollo Sandbox  ${at('/graphql')}`);
      around.print(`  GraphiQL        ${at('/graphiql')}`);
      around.print('Ctrl-C stops it.');
      await untilAskedToStop();
      around.say('Stopping.');
      await server.close();
    } finally {
      await store.close();
      const failure = await tracing?.close();
      if (failure) around.say(`The last traces were not sent: ${failure.message}`);
    }
    return exitCode.ok;
  },
};
