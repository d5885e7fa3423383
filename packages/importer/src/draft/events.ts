import { type AnchorText, type Event, type Evidence, parseEdtf, type Span } from '@dateline/model';
import type { KnownEntities } from '../known-entities';
import type { Recognition } from '../recognize/recognize';
import type { FoundTime } from '../recognize/times';
import { assertedBy } from './assertion';

/** Words that may stand between an event's name and its time: "the Geneva meeting on Aug. 26". */
const joint =
  /^\s(?:(?:which|that)\s)?(?:(?:was|is)\s)?(?:held\s)?(?:on|in|of|this|late|early)?\s?$/;

/**
 * Known events that the article names, with what it says of them: where it does so, and when they
 * were if the time stands right beside the name. Nothing else is claimed, and no event is made up.
 */
export function draftedEvents(
  text: AnchorText,
  found: Recognition,
  known: KnownEntities,
  evidenceOf: (span: Span) => Evidence,
): readonly Event[] {
  return known.events.flatMap((event): Event[] => {
    const mentions = found.mentions.filter((one) => one.entity === `events/${event.slug}`);
    if (mentions.length === 0) return [];
    const time = timeBeside(text, mentions, found.times);
    return [
      {
        ...event,
        when: time === null ? null : whenOf(text, time, evidenceOf),
        place: null,
        participants: [],
        partOf: null,
        precededBy: [],
        evidence: mentions.map(evidenceOf),
        assertion: assertedBy(time === null ? 'event-name' : 'event-date'),
      },
    ];
  });
}

/** The one time that stands beside a mention; null when there is none, or two that differ. */
function timeBeside(
  text: AnchorText,
  mentions: readonly Span[],
  times: readonly FoundTime[],
): FoundTime | null {
  const beside = mentions.flatMap((mention) =>
    times.filter((time) => {
      const line = text.blocks[mention.block]?.text ?? '';
      if (time.block !== mention.block) return false;
      if (time.start >= mention.end) return joint.test(line.slice(mention.end, time.start));
      return (
        time.end <= mention.start && /^(?:['’]s?)?\s$/.test(line.slice(time.end, mention.start))
      );
    }),
  );
  const meanings = new Set(beside.map((time) => time.edtf));
  return meanings.size === 1 ? (beside[0] ?? null) : null;
}

function whenOf(
  text: AnchorText,
  time: FoundTime,
  evidenceOf: (span: Span) => Evidence,
): Event['when'] {
  const { edtf, earliest, latest } = parseEdtf(time.edtf);
  const span = { block: time.block, start: time.start, end: time.end };
  return {
    edtf,
    earliest,
    latest,
    phrase: text.blocks[time.block]?.text.slice(time.start, time.end) ?? null,
    evidence: [evidenceOf(span)],
  };
}
