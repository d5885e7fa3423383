import type { EventTime } from '../event-time';

/** When an event was. The service writes it in English; other languages write it themselves. */
export const timeOf = (when: EventTime): string => when.display ?? '';
