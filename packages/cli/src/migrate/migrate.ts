import type { Command } from '../command';
import { exitCode } from '../exit-code';
import { readSettings } from '../settings/settings';
import { openLibrary } from '../settings/open-library';
import { countOf } from '../stories/count';

/** `dateline migrate`: makes the database, or brings it up to this version's schema. */
export const migrate: Command = {
  name: 'migrate',
  operands: '',
  maxOperands: 0,
  summary: "Bring the database up to this version's schema",
  about: [
    'Makes the database if it is not there, and runs the migrations that it has not had. Safe to',
    'repeat; "dateline serve" does the same when it starts.',
  ],
  options: {
    json: { type: 'boolean', about: 'print one JSON object: database, applied' },
  },
  settings: ['DATELINE_HOME', 'DATABASE_URL'],
  exits: { [exitCode.ok]: 'the database is up to date' },
  async run({ options }, around) {
    const settings = readSettings(around);
    const applied: string[] = [];
    const store = await openLibrary(settings, (name) => applied.push(name));
    await store.close();

    const database = settings.database.file;
    if (options['json'] === true) {
      around.print(JSON.stringify({ database, applied }, null, 2));
    } else if (applied.length === 0) {
      around.print(`${database}: up to date.`);
    } else {
      around.print(`${database}: ${countOf(applied.length, 'migration')} applied.`);
      for (const name of applied) around.print(`  ${name}`);
    }
    return exitCode.ok;
  },
};
