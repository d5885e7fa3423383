import { connectionOf } from '../relay/connection';
import { Tie } from './tie';

/** A page of what an entity has in common with others. */
export const TieConnection = connectionOf('Tie', 'ties to other entities', () => Tie);
export type TieConnection = InstanceType<typeof TieConnection>;
