import { openStore } from '@dateline/store';
import { announce } from './listening';
import { startYoga } from './yoga-server';

const [file = ''] = process.argv.slice(2);
const { url } = await startYoga(await openStore({ file }));
announce(url);
