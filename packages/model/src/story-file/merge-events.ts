import type { Event } from '../entity';
import { groupBy, type Several, uniteEvents } from '../library/unite-facts';
import type { EventReport } from './events-yaml';
import type { StoryErrors } from './story-errors';

/**
 * One event out of what the stories say of it: the definition of the story that names it, with
 * the evidence and participants of all of them in the order of the stories. Several stories may
 * define an event when they do so in the same words.
 */
export function mergeEvents(
  reports: readonly EventReport[],
  errors: StoryErrors,
): readonly Event[] {
  return groupBy(reports, ({ slug }) => slug).flatMap((same) => {
    const defining = same.filter((report) => report.definition !== null);
    // A copy in a story that only points at the event gives way to one in a story that reports it.
    const reporting = defining.filter((report) => report.evidence.length > 0);
    const [definer, ...more] = reporting.length > 0 ? reporting : defining;
    if (definer?.definition == null) {
      reportUndefined(same, errors);
      return [];
    }
    const { definition } = definer;
    for (const { slug, position, definition: other } of more) {
      if (other === null || wordsOf(other) === wordsOf(definition)) continue;
      errors.report({
        ...position,
        code: 'duplicate-slug',
        message: `The event “${slug}” is defined here and in ${definer.position.file}:${definer.position.line}.`,
        remedy: `Leave name, kind and status out here to add to that event, or give this one another slug.`,
      });
    }
    const [first, ...others] = same;
    return [
      uniteEvents([eventOf(first, definition), ...others.map((one) => eventOf(one, definition))]),
    ];
  });
}

function reportUndefined(same: Several<EventReport>, errors: StoryErrors): void {
  if (same.some((report) => report.nameless)) return;
  for (const { slug, position } of same) {
    errors.report({
      ...position,
      code: 'missing-field',
      message: `No story defines the event “${slug}”: it has no “name”.`,
      remedy: 'Add name, kind and status here, or correct the slug.',
    });
  }
}

/** The event as one story has it, defined by that story or by another. */
function eventOf({ definition, evidence, participants }: EventReport, defined: Event): Event {
  return definition ?? { ...withoutEvidence(defined), evidence, participants };
}

/** What a definition says, whatever words it rests on. */
function wordsOf(event: Event): string {
  return JSON.stringify(withoutEvidence(event));
}

function withoutEvidence(event: Event): Event {
  return {
    ...event,
    when: event.when && { ...event.when, evidence: [] },
    place: event.place && { ...event.place, evidence: [] },
    participants: [],
    evidence: [],
  };
}
