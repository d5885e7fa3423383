import { openStore } from '@dateline/store';
import { announce } from './listening';
import { startMercurius } from './mercurius-server';

const [file = ''] = process.argv.slice(2);
const { url } = await startMercurius(await openStore({ file }));
announce(url);
