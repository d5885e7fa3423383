import { bySpan, type EntityRef, entityRef, type Person, type Span } from '@dateline/model';
import type { KnownEntities } from '../known-entities';
import type { Notice } from '../notice';
import { confidenceOf } from './confidence';
import type { FoundMention, Proposal } from './finding';
import { type AmbiguousName, matchNames } from './known-names';
import { type IndexedName, NameIndex } from './name-index';
import { type NewEntity, newEntities } from './new-entities';
import { abbreviatedOrganizations, newOrganizations } from './new-organizations';
import { newPeople } from './new-people';
import { newPlaces } from './new-places';
import { post } from './offices';
import { familyNamesOf } from './person-name';
import type { Scan } from './scan';
import { TakenSpans } from './taken-spans';

/** Whom and what a text names. */
export interface NamesInText {
  /** In text order; none overlaps another. */
  readonly mentions: readonly FoundMention[];
  /** Those that the library does not hold. */
  readonly entities: readonly NewEntity[];
  readonly notices: readonly Notice[];
}

/**
 * Finds names in three steps: those of the library, then new ones that the words around them give
 * away, then both again wherever they stand, and family names alone after the full name.
 */
export function namesInText(scans: readonly Scan[], known: KnownEntities): NamesInText {
  const text: TextOfNames = {
    scans,
    smallWords: wordsInSmallLetters(scans),
    lengthOf: (block) => scans[block]?.block.text.length ?? 0,
  };
  const held = refsOf(known);
  const matched = matchNames(scans, new NameIndex(namesOf(known)), {
    rule: (strength) => (strength === 'main' ? 'known-name' : 'known-alias'),
    smallWords: text.smallWords,
  });
  const proposals = longestFirst(
    text,
    withoutNamesakes([...scans.flatMap(proposalsIn), ...abbreviatedOrganizations(scans)]),
    [...matched.mentions, ...matched.ambiguous],
  );
  const { single, full } = splitPeople(proposals);
  const entities = newEntities(full, (ref) => held.has(ref));
  const longer = new TakenSpans(text.lengthOf, full);
  const kept = matched.mentions.filter((mention) => !longer.touches(mention));
  const found = [...kept, ...mentionsOf(full, entities)];

  const repeated = repeatsOf(text, entities, [...found, ...matched.ambiguous]);
  const people = [...peopleIn([...found, ...repeated], known, entities)];
  const families = familyNames(text, people, [...found, ...repeated, ...matched.ambiguous]);
  const settled = [...found, ...repeated, ...families.mentions];

  const settledSpans = new TakenSpans(text.lengthOf, [...settled, ...families.ambiguous]);
  const alone = singleNames(
    scans,
    single.filter((one) => !settledSpans.touches(one)),
    people,
    known,
  );
  const more = newEntities(
    alone.created,
    (ref) => held.has(ref) || entities.some((entity) => entity.ref === ref),
  );
  const all = [...settled, ...alone.mentions, ...mentionsOf(alone.created, more)];
  const again = [
    ...repeatsOf(text, more, [...all, ...matched.ambiguous, ...families.ambiguous]),
    ...familyNames(
      text,
      [...peopleIn(alone.mentions, known, entities)],
      [...all, ...matched.ambiguous, ...families.ambiguous],
    ).mentions,
  ];
  const ambiguous = [...matched.ambiguous, ...families.ambiguous];
  return {
    mentions: [...all, ...again].sort(bySpan),
    entities: [...entities, ...more],
    notices: [...ambiguous.map(ambiguityNotice(scans)), ...alone.notices],
  };
}

/** What the steps share. */
interface TextOfNames {
  readonly scans: readonly Scan[];
  /** Words that stand in the text in small letters as well. */
  readonly smallWords: ReadonlySet<string>;
  readonly lengthOf: (block: number) => number;
}

function proposalsIn(scan: Scan): readonly Proposal[] {
  return [...newPeople(scan), ...newOrganizations(scan), ...newPlaces(scan)];
}

function* namesOf(known: KnownEntities): Generator<IndexedName> {
  for (const entity of [
    ...known.people,
    ...known.places,
    ...known.organizations,
    ...known.events,
  ]) {
    const ref = entityRef(entity.kind, entity.slug);
    yield { name: entity.name, entity: ref, strength: 'main' };
    for (const name of entity.alsoKnownAs) yield { name, entity: ref, strength: 'alias' };
  }
}

function refsOf(known: KnownEntities): ReadonlySet<EntityRef> {
  return new Set(
    [...known.people, ...known.places, ...known.organizations, ...known.events].map((entity) =>
      entityRef(entity.kind, entity.slug),
    ),
  );
}

/** A city that shares its name with someone in the text is more likely that one: "Valeska Paris". */
function withoutNamesakes(proposals: readonly Proposal[]): readonly Proposal[] {
  const families = new Set(
    proposals
      .filter((one) => one.kind === 'person')
      .flatMap((one) => familyNamesOf({ name: one.name, familyName: null })),
  );
  return proposals.filter((one) => one.rule !== 'city' || !families.has(one.name));
}

/**
 * Of proposals that overlap the longest stays, of equals the surest. A known name stays unless it is
 * part of a longer one: "Washington" in "Washington Post".
 */
function longestFirst(
  { lengthOf }: TextOfNames,
  proposals: readonly Proposal[],
  known: readonly Span[],
): readonly Proposal[] {
  const all: readonly (Span & { readonly proposal: Proposal | null; readonly sure: number })[] = [
    ...known.map(({ block, start, end }) => ({ block, start, end, proposal: null, sure: 1 })),
    ...proposals.map((proposal) => {
      const { block, start, end, rule } = proposal;
      return { block, start, end, proposal, sure: confidenceOf(rule) };
    }),
  ];
  const taken = new TakenSpans(lengthOf);
  const kept: Proposal[] = [];
  for (const one of [...all].sort((a, b) => length(b) - length(a) || b.sure - a.sure)) {
    if (taken.touches(one)) continue;
    taken.take(one);
    if (one.proposal !== null) kept.push(one.proposal);
  }
  return kept.sort(bySpan);
}

function splitPeople(proposals: readonly Proposal[]) {
  const isSingle = (one: Proposal) => one.kind === 'person' && !/[\s\u00a0]/.test(one.name);
  return { single: proposals.filter(isSingle), full: proposals.filter((one) => !isSingle(one)) };
}

function mentionsOf(
  proposals: readonly Proposal[],
  entities: readonly NewEntity[],
): readonly FoundMention[] {
  const byName = new Map(
    entities.flatMap((entity) =>
      [entity.name, ...entity.alsoKnownAs].map(
        (name) => [`${entity.kind} ${name}`, entity] as const,
      ),
    ),
  );
  return proposals.flatMap((one) => {
    const entity =
      byName.get(`${one.kind} ${one.name}`) ??
      byName.get(`${one.kind} ${one.name.replace(/\u00a0/g, ' ')}`);
    if (entity === undefined) return [];
    const { block, start, end, rule } = one;
    return [{ block, start, end, entity: entity.ref, rule }];
  });
}

function repeatsOf(
  { scans, smallWords, lengthOf }: TextOfNames,
  entities: readonly NewEntity[],
  taken: readonly Span[],
): readonly FoundMention[] {
  const names = entities.flatMap(({ name, alsoKnownAs, ref }) =>
    [name, ...alsoKnownAs].map((one) => ({ name: one, entity: ref, strength: 'main' as const })),
  );
  const spans = new TakenSpans(lengthOf, taken);
  return matchNames(scans, new NameIndex(names), {
    rule: () => 'repeated',
    taken: (span) => spans.touches(span),
    smallWords,
  }).mentions;
}

interface SeenPerson {
  readonly ref: EntityRef;
  readonly names: readonly string[];
  readonly block: number;
  readonly start: number;
}

function* peopleIn(
  mentions: readonly FoundMention[],
  known: KnownEntities,
  entities: readonly NewEntity[],
): Generator<SeenPerson> {
  const people = new Map<EntityRef, Pick<Person, 'name' | 'familyName'>>();
  for (const person of known.people) people.set(entityRef('person', person.slug), person);
  for (const { kind, ref, name } of entities) {
    if (kind === 'person') people.set(ref, { name, familyName: null });
  }
  const seen = new Set<EntityRef>();
  for (const { entity, block, start } of [...mentions].sort(bySpan)) {
    const person = people.get(entity);
    if (person === undefined || seen.has(entity)) continue;
    seen.add(entity);
    yield { ref: entity, names: familyNamesOf(person), block, start };
  }
}

function familyNames(
  { scans, smallWords, lengthOf }: TextOfNames,
  people: readonly SeenPerson[],
  taken: readonly Span[],
) {
  const spans = new TakenSpans(lengthOf, taken);
  const names = people.flatMap(({ ref, names }) =>
    names.map((name) => ({ name, entity: ref, strength: 'main' as const })),
  );
  const first = new Map(people.map((person) => [person.ref, person]));
  return matchNames(scans, new NameIndex(names), {
    rule: () => 'family-name',
    taken: (span) => spans.touches(span),
    allows: (entity, block, start) => {
      const seen = first.get(entity);
      return (
        seen !== undefined && (block > seen.block || (block === seen.block && start > seen.start))
      );
    },
    smallWords,
  });
}

/** "President Erdogan" and nothing more: someone named before or after, or someone new. */
function singleNames(
  scans: readonly Scan[],
  proposals: readonly Proposal[],
  people: readonly SeenPerson[],
  known: KnownEntities,
) {
  const mentions: FoundMention[] = [];
  const created: Proposal[] = [];
  const notices: Notice[] = [];
  for (const proposal of proposals) {
    const { block, start, end, name } = proposal;
    const bearers = people.filter((person) => person.names.includes(name));
    const [bearer] = bearers;
    if (bearers.length === 1 && bearer !== undefined) {
      mentions.push({ block, start, end, entity: bearer.ref, rule: 'office-and-family-name' });
      continue;
    }
    const holder = holderOf(scans, proposal, known);
    if (bearers.length === 0 && holder !== null) {
      mentions.push({ block, start, end, entity: holder, rule: 'office-and-family-name' });
      continue;
    }
    const strangers = known.people.filter((person) => familyNamesOf(person).includes(name));
    if (bearers.length === 0 && strangers.length === 0) {
      created.push(proposal);
      continue;
    }
    notices.push({
      code: 'uncertain-person',
      message: `“${name}” may be ${strangers.map((one) => one.name).join(' or ') || 'one of several people'}; the text gives no full name.`,
      remedy: 'Give the full name at the first mention, or add the mention by hand.',
      span: { block, start, end },
    });
  }
  return { mentions, created, notices };
}

const titleBefore = new RegExp(`(?<![\\p{L}-])(?<title>${post})\\.? $`, 'u');

/** "President Obama", when the library has one Obama who is or was a president. */
function holderOf(
  scans: readonly Scan[],
  { block, start, name }: Proposal,
  known: KnownEntities,
): EntityRef | null {
  const head = scans[block]?.block.text.slice(Math.max(0, start - 60), start) ?? '';
  const title = titleBefore.exec(head)?.groups?.['title']?.toLowerCase();
  if (title === undefined || known.roles === undefined) return null;
  const bearers = known.people.filter((person) => familyNamesOf(person).includes(name));
  const holders = bearers.filter((person) =>
    known.roles?.some(
      (role) =>
        role.person === person.slug && ` ${role.title.toLowerCase()} `.includes(` ${title} `),
    ),
  );
  const [holder] = holders;
  return holders.length === 1 && holder !== undefined ? entityRef('person', holder.slug) : null;
}

function ambiguityNotice(scans: readonly Scan[]) {
  return ({ block, start, end, entities }: AmbiguousName): Notice => ({
    code: 'ambiguous-name',
    message: `“${scans[block]?.block.text.slice(start, end) ?? ''}” may be ${entities.join(' or ')}.`,
    remedy: 'Say which one is meant; it is left out until then.',
    span: { block, start, end },
  });
}

function wordsInSmallLetters(scans: readonly Scan[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const scan of scans) {
    for (const { text } of scan.words) if (/^\p{Ll}/u.test(text)) small.add(text);
  }
  return small;
}

function length(span: Span): number {
  return span.end - span.start;
}
