import { connectionOf } from '../relay/connection';
import { Person } from './person';

/** A page of people. */
export const PersonConnection = connectionOf('Person', 'people', () => Person);
export type PersonConnection = InstanceType<typeof PersonConnection>;
