import type { Role } from '../entity';
import { groupBy, uniteRoles } from '../library/unite-facts';
import { parseEdtf } from '../time/edtf-time';
import { assertionIn, requiredEvidence } from './evidence-field';
import type { Fields } from './fields';
import type { SourceYaml } from './story-source';
import type { StoryContext } from './story-context';
import type { Position } from './story-errors';
import { listItems } from './yaml-list';

/** A role as one story has it. */
export interface RoleReport {
  readonly role: Role;
  readonly position: Position;
}

/** @param day EDTF day on which the story attests its roles. */
export function readRoles(
  source: SourceYaml | undefined,
  day: string | null,
  story: StoryContext,
): readonly RoleReport[] {
  const seen = new Map<string, number>();
  return listItems(source, 'a role', story.errors).flatMap((fields): RoleReport[] => {
    const report = readRole(fields, day, story);
    fields.done();
    if (report === null) return [];
    const first = seen.get(report.role.id);
    if (first !== undefined) {
      fields.wrong(fields.line, 'duplicate-role', `This role stands on line ${first} already.`, {
        remedy: 'Merge the two; several pieces of evidence are a list.',
      });
    }
    seen.set(report.role.id, fields.line);
    return [report];
  });
}

function readRole(fields: Fields, day: string | null, story: StoryContext): RoleReport | null {
  fields.require('person');
  const person = story.catalog.slugIn(fields, 'person', 'people');
  const title = fields.requiredText('title');
  const organization = story.catalog.slugIn(fields, 'organization', 'organizations');
  const start = fields.edtf('start');
  const end = fields.edtf('end');
  if (start !== null && end !== null && start.value.earliest > end.value.latest) {
    fields.wrong(end.line, 'reversed-interval', 'The role ends before it begins.', {
      remedy: 'Correct “start” or “end”.',
    });
  }
  const { evidence } = requiredEvidence(fields, story);
  const assertion = assertionIn(fields);
  if (person === null || title === null) return null;
  story.anchored.add(`people/${person}`);
  if (organization !== null) story.anchored.add(`organizations/${organization}`);
  return {
    position: { file: fields.file, line: fields.line },
    role: {
      id: roleId(person, title.value, organization),
      person,
      title: title.value,
      organization,
      start: start?.value.edtf ?? null,
      end: end?.value.edtf ?? null,
      attested: day === null ? [] : [day],
      evidence,
      assertion,
    },
  };
}

/** Letters and figures of every script count; case and punctuation do not. */
export function roleId(person: string, title: string, organization: string | null): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const id = `${person}/${words.join('-')}`;
  return organization === null ? id : `${id}/${organization}`;
}

/** Roles that several stories attest become one; what they say differently is reported. */
export function mergeRoles(
  reports: readonly RoleReport[],
  story: Pick<StoryContext, 'errors'>,
): readonly Role[] {
  return groupBy(reports, ({ role }) => role.id).map((same) => {
    const [first, ...later] = same;
    for (const bound of ['start', 'end'] as const) reportConflicts(bound, same, story);
    return uniteRoles([first.role, ...later.map(({ role }) => role)]);
  });
}

/** Every later story is held against the first that gives the bound. */
function reportConflicts(
  bound: 'start' | 'end',
  same: readonly RoleReport[],
  story: Pick<StoryContext, 'errors'>,
): void {
  const [known, ...later] = same.flatMap(({ role, position }) => {
    const time = role[bound];
    return time === null ? [] : [{ time, position }];
  });
  for (const { time, position } of later) {
    if (known === undefined || sameTime(time, known.time)) continue;
    story.errors.report({
      ...position,
      code: 'conflicting-role',
      message: `The ${bound} of this role is ${time} here and ${known.time} in ${known.position.file}:${known.position.line}.`,
      remedy: 'Give both stories the same time, or leave it out where the text does not say it.',
    });
  }
}

function sameTime(a: string, b: string): boolean {
  const first = parseEdtf(a);
  const second = parseEdtf(b);
  return first.earliest === second.earliest && first.latest === second.latest;
}
