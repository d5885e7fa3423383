import { connectionOf } from '../relay/connection';
import { Place } from './place';

/** A page of places. */
export const PlaceConnection = connectionOf('Place', 'places', () => Place);
export type PlaceConnection = InstanceType<typeof PlaceConnection>;
