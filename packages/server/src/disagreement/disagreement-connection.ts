import { connectionOf } from '../relay/connection';
import { Disagreement } from './disagreement';

/** A page of disagreements. */
export const DisagreementConnection = connectionOf(
  'Disagreement',
  'disagreements',
  () => Disagreement,
);
export type DisagreementConnection = InstanceType<typeof DisagreementConnection>;
