import { type Event, eventKinds, eventStatuses, type Participation } from '../entity';
import type { EventTime } from '../event-time';
import { entityBase, type Entry } from './entity-files';
import {
  assertionIn,
  evidenceIn,
  mustStandIn,
  type ReadEvidence,
  requiredEvidence,
} from './evidence-field';
import { Fields, sentenceCase } from './fields';
import type { Position } from './story-errors';
import type { StoryContext } from './story-context';

/** What one story says of one event. The story that names it defines it; others add to it. */
export interface EventReport {
  readonly slug: string;
  readonly position: Position;
  /** The event as this story alone has it; null when another story defines it. */
  readonly definition: Event | null;
  /** True when it looks like a definition whose name is missing, which has been reported. */
  readonly nameless: boolean;
  readonly evidence: Event['evidence'];
  readonly participants: readonly Participation[];
}

/** An event that a story in one file points at and does not report: a definition without words. */
export function readEventCopy(entry: Entry, story: StoryContext): EventReport {
  const { slug, fields } = entry;
  const definition = define(entry, { evidence: [], complete: false }, [], story);
  fields.done();
  const position = { file: fields.file, line: fields.line };
  return { slug, position, definition, nameless: false, evidence: [], participants: [] };
}

export function readEvent(entry: Entry, story: StoryContext): EventReport {
  const { slug, fields } = entry;
  const read = requiredEvidence(fields, story);
  const participants = participantsIn(fields, read, story);
  story.anchored.add(`events/${slug}`);
  const definition = fields.has('name') ? define(entry, read, participants, story) : null;
  const nameless = definition === null && refuseDefinition(fields);
  fields.done();
  return {
    slug,
    position: { file: fields.file, line: fields.line },
    definition,
    nameless,
    evidence: read.evidence,
    participants,
  };
}

const fieldsOfTheDefinition = [
  'kind',
  'status',
  'when',
  'place',
  'part-of',
  'preceded-by',
  'summary',
  'also-known-as',
  'same-as',
  'asserted-by',
];

/** Says in one error that an event has fields of a definition and no name; true when it has some. */
function refuseDefinition(fields: Fields): boolean {
  const there = fieldsOfTheDefinition.filter((name) => fields.has(name));
  if (there.length === 0) return false;
  const names = there.map((name) => `“${name}”`).join(', ');
  const message = `${sentenceCase(fields.subject)} has ${names} but no “name”.`;
  fields.wrong(fields.line, 'missing-field', message, {
    remedy:
      'Add a name to define the event here; if another story defines it, leave only evidence and participants.',
  });
  return true;
}

function define(
  entry: Entry,
  read: ReadEvidence,
  participants: readonly Participation[],
  story: StoryContext,
): Event {
  const { fields } = entry;
  const { catalog } = story;
  const precededBy = fields
    .texts('preceded-by')
    .map((written) => catalog.slugOf(written, 'events'))
    .filter((slug) => slug !== null);
  return {
    kind: 'event',
    ...entityBase(entry),
    eventKind: fields.requiredChoice('kind', eventKinds) ?? 'other',
    status: fields.requiredChoice('status', eventStatuses) ?? 'happened',
    when: whenIn(fields, read, story),
    place: placeIn(fields, read, story),
    participants,
    partOf: catalog.slugIn(fields, 'part-of', 'events'),
    precededBy: [...new Set(precededBy)],
    evidence: read.evidence,
    assertion: assertionIn(fields),
  };
}

function whenIn(fields: Fields, ofEvent: ReadEvidence, story: StoryContext): EventTime | null {
  const inner = fields.fields('when', `“when” of ${fields.subject}`);
  if (inner === null) return null;
  inner.require('edtf');
  const time = inner.edtf('edtf');
  const phrase = inner.text('phrase');
  const read = evidenceIn(inner, story) ?? ofEvent;
  if (phrase !== null) mustStandIn(phrase, 'The phrase', read, 'phrase-not-in-evidence', story);
  inner.done();
  if (time === null) return null;
  const { edtf, earliest, latest } = time.value;
  return { edtf, earliest, latest, phrase: phrase?.value ?? null, evidence: read.evidence };
}

function placeIn(fields: Fields, ofEvent: ReadEvidence, story: StoryContext): Event['place'] {
  const { catalog } = story;
  if (fields.has('place') && fields.node('place')?.kind === 'text') {
    const slug = catalog.slugIn(fields, 'place', 'places');
    return slug === null ? null : anchoredPlace(slug, ofEvent, story);
  }
  const inner = fields.fields('place', `“place” of ${fields.subject}`);
  if (inner === null) return null;
  inner.require('place');
  const slug = catalog.slugIn(inner, 'place', 'places');
  const read = evidenceIn(inner, story) ?? ofEvent;
  inner.done();
  return slug === null ? null : anchoredPlace(slug, read, story);
}

function anchoredPlace(slug: string, read: ReadEvidence, story: StoryContext): Event['place'] {
  story.anchored.add(`places/${slug}`);
  return { slug, evidence: read.evidence };
}

function participantsIn(
  fields: Fields,
  ofEvent: ReadEvidence,
  story: StoryContext,
): readonly Participation[] {
  const seen = new Set<string>();
  return fields.items('participants').flatMap((item): Participation[] => {
    const inner = Fields.of(fields.file, item, `a participant of ${fields.subject}`, story.errors);
    if (inner === null) return [];
    const written = inner.requiredText('entity');
    const entity = written && story.catalog.reference(written, ['person', 'organization', 'place']);
    const role = inner.text('role')?.value ?? null;
    const { evidence } = evidenceIn(inner, story) ?? ofEvent;
    const assertion = assertionIn(inner);
    inner.done();
    if (entity === null) return [];
    const key = JSON.stringify([entity, role]);
    if (seen.has(key)) {
      inner.wrong(
        inner.line,
        'duplicate-participant',
        `${sentenceCase(fields.subject)} has ${entity} in the same part twice.`,
        {
          remedy: 'Merge the two; several pieces of evidence are a list.',
        },
      );
    }
    seen.add(key);
    story.anchored.add(entity);
    return [{ entity, role, evidence, assertion }];
  });
}
