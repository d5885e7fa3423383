import { connectionOf } from '../relay/connection';
import { Event } from './event';

/** A page of events. */
export const EventConnection = connectionOf('Event', 'events', () => Event);
export type EventConnection = InstanceType<typeof EventConnection>;
