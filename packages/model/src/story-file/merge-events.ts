import type { Event } from '../entity';
import { mergeParticipants } from '../library/parts';
import type { EventReport } from './events-yaml';
import type { StoryErrors } from './story-errors';

/**
 * One event out of what the stories say of it: the definition of the story that names it, with
 * the evidence and participants of every other one added after its own.
 */
export function mergeEvents(
  reports: readonly EventReport[],
  errors: StoryErrors,
): readonly Event[] {
  const bySlug = new Map<string, EventReport[]>();
  for (const report of reports) {
    bySlug.set(report.slug, [...(bySlug.get(report.slug) ?? []), report]);
  }
  return [...bySlug.values()].flatMap((same) => {
    const [definer, ...more] = same.filter((report) => report.definition !== null);
    if (definer?.definition == null) {
      if (same.some((report) => report.nameless)) return [];
      for (const { slug, position } of same) {
        errors.report({
          ...position,
          code: 'missing-field',
          message: `No story defines the event “${slug}”: it has no “name”.`,
          remedy: 'Add name, kind and status here, or correct the slug.',
        });
      }
      return [];
    }
    for (const { slug, position } of more) {
      errors.report({
        ...position,
        code: 'duplicate-slug',
        message: `The event “${slug}” is defined here and in ${definer.position.file}:${definer.position.line}.`,
        remedy: `Leave name, kind and status out here to add to that event, or give this one another slug.`,
      });
    }
    const others = same.filter((report) => report !== definer);
    return [
      {
        ...definer.definition,
        evidence: [...definer.evidence, ...others.flatMap((report) => report.evidence)],
        participants: others.reduce(
          (known, report) => mergeParticipants(known, report.participants),
          definer.participants,
        ),
      },
    ];
  });
}
