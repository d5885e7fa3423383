import { connectionOf } from '../relay/connection';
import { Participation } from './participation';

/** A page of parts that someone had in events. */
export const ParticipationConnection = connectionOf(
  'Participation',
  'parts in events',
  () => Participation,
);
export type ParticipationConnection = InstanceType<typeof ParticipationConnection>;
