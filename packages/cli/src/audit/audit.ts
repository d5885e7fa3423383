import type { AuditEntry, Store } from '@dateline/store';
import type { Command } from '../command';
import { exitCode } from '../exit-code';
import { openLibrary } from '../settings/open-library';
import { readSettings } from '../settings/settings';
import { readSince } from './since';

/** `dateline audit`: who wrote what, and who was refused. */
export const audit: Command = {
  name: 'audit',
  operands: '',
  maxOperands: 0,
  summary: 'Show who wrote what, and who was refused',
  about: [
    'Prints the audit log, oldest first, one line for each write that was done or refused: when,',
    'who, what, about what, how it ended. Lines are only ever added.',
  ],
  options: {
    since: {
      type: 'string',
      value: '<time>',
      about: 'from then on: 2016-09-04, 2016-09-04T10:00Z, or a span back such as 7d',
    },
    json: { type: 'boolean', about: 'print one JSON object: entries' },
  },
  settings: ['DATELINE_HOME', 'DATABASE_URL'],
  exits: { [exitCode.ok]: 'done, also when there is nothing to show' },
  async run({ options }, around) {
    const { since } = options;
    const from = typeof since === 'string' ? readSince(since, new Date()) : undefined;
    const store = await openLibrary(readSettings(around));
    try {
      const entries = (await entriesSince(store, from)).toReversed();
      if (options['json'] === true) around.print(JSON.stringify({ entries }, null, 2));
      else for (const entry of entries) around.print(lineOf(entry));
    } finally {
      await store.close();
    }
    return exitCode.ok;
  },
};

async function entriesSince(store: Store, from: Date | undefined): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await store.audit.list({ first: 100, after }, from ? { from } : {});
    entries.push(...page.items.map(({ node }) => node));
    after = page.items.at(-1)?.cursor ?? null;
    if (!page.hasNextPage) return entries;
  }
}

function lineOf({ at, token, action, subject, outcome }: AuditEntry): string {
  const who = token === null ? 'no token' : `${token.id} ${token.name}`;
  return [at, who, action, subject ?? '-', outcome].join('  ');
}
