import { startBare } from './bare-server';
import { announce } from './listening';

const [original = ''] = process.argv.slice(2);
const { url } = await startBare(original);
announce(url);
