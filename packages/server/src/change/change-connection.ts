import { connectionOf } from '../relay/connection';
import { Change } from './change';

/** A page of changes, oldest first. */
export const ChangeConnection = connectionOf('Change', 'changes', () => Change);
export type ChangeConnection = InstanceType<typeof ChangeConnection>;
