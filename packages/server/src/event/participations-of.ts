import type { EntityRef, Event as EventRecord } from '@dateline/model';
import type { Page, PageArgs } from '@dateline/store';
import { Event } from './event';
import type { Participation } from './participation';
import { ParticipationConnection } from './participation-connection';

/** The part that an entity had in each of the events of a page. */
export function participationsOf(
  ref: EntityRef,
  page: Page<EventRecord>,
  args: PageArgs,
): ParticipationConnection {
  return ParticipationConnection.from(page, args, (event) => partIn(event, ref));
}

function partIn(event: EventRecord, ref: EntityRef): Participation {
  const index = event.participants.findIndex(({ entity }) => entity === ref);
  const part = Event.of(event).participants[index];
  if (!part) throw new Error(`${ref} is listed with events/${event.slug}, but has no part in it.`);
  return part;
}
