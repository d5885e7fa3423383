import { openStore } from '@dateline/store';
import { startPeer } from '../peer/server';
import { announce } from './listening';

const [file = ''] = process.argv.slice(2);
const { url } = await startPeer(await openStore({ file }), 0);
announce(url);
