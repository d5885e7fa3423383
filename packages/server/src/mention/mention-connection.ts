import { connectionOf } from '../relay/connection';
import { Mention } from './mention';

/** A page of mentions. */
export const MentionConnection = connectionOf('Mention', 'mentions', () => Mention);
export type MentionConnection = InstanceType<typeof MentionConnection>;
