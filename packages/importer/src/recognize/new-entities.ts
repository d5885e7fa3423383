import { type EntityKind, type EntityRef, entityRef, type PlaceKind } from '@dateline/model';
import { freeSlug } from '../slug';
import type { Proposal, Rule } from './finding';
import { gazetteer } from './gazetteer';
import { shortNames } from './organization-words';
import { namePartsOf, sameName } from './person-name';

/** Someone or something that the text names and the library does not hold. */
export interface NewEntity {
  readonly ref: EntityRef;
  readonly kind: Exclude<EntityKind, 'event'>;
  readonly name: string;
  readonly alsoKnownAs: readonly string[];
  readonly rule: Rule;
  readonly placeKind: PlaceKind;
  readonly countryCode: string | null;
}

/**
 * One entity for each name that was proposed. Names of one person ("John F. Kerry", "John Kerry")
 * and of one country ("U.S.", "United States") are brought together.
 *
 * @param isTaken tells which references the library holds already.
 */
export function newEntities(
  proposals: readonly Proposal[],
  isTaken: (ref: EntityRef) => boolean,
): readonly NewEntity[] {
  const groups: Proposal[][] = [];
  const byKey = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const key = `${proposal.kind} ${mainName(proposal)}`;
    const group =
      byKey.get(key) ?? groups.find(([first]) => first !== undefined && isSame(first, proposal));
    if (group === undefined) groups.push([proposal]);
    else group.push(proposal);
    byKey.set(key, group ?? groups.at(-1) ?? []);
  }
  const made = new Set<EntityRef>();
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const name = mainName(first);
    const spellings = group.flatMap((one) => [one.name, ...(one.aliases ?? [])]);
    const slug = freeSlug(name, (slug) => {
      const ref = entityRef(first.kind, slug);
      return isTaken(ref) || made.has(ref);
    });
    const ref = entityRef(first.kind, slug);
    made.add(ref);
    const place = first.kind === 'place' ? gazetteer().get(name) : undefined;
    return {
      ref,
      kind: first.kind,
      name,
      alsoKnownAs: [...new Set(spellings)].filter((one) => one !== name),
      rule: first.rule,
      placeKind: place?.placeKind ?? placeKindOf(name),
      countryCode: place?.placeKind === 'country' ? place.countryCode : null,
    };
  });
}

function mainName(proposal: Proposal): string {
  const name = proposal.name.replace(/[\u00a0]/g, ' ');
  if (proposal.kind === 'place') return gazetteer().get(name)?.name ?? name;
  if (proposal.kind === 'organization') return shortNames[name] ?? name;
  return name;
}

function isSame(a: Proposal, b: Proposal): boolean {
  if (a.kind !== b.kind) return false;
  if (a.aliases?.includes(b.name) === true || b.aliases?.includes(a.name) === true) return true;
  return a.kind === 'person' && namePartsOf(a.name).family !== null && sameName(a.name, b.name);
}

const kindsByWord: readonly (readonly [RegExp, PlaceKind])[] = [
  [/(?:Street|Road|Avenue|Boulevard|Lane|Drive|Highway)$/, 'road'],
  [
    /(?:Airport|Stadium|Arena|Station|Palace|Castle|Cathedral|Temple|Tower|Hall|Bridge|Dam)$/,
    'building',
  ],
  [
    /(?:Province|Region|County|Governorate|Prefecture|Oblast|Territory|Peninsula|Valley|Coast)$/,
    'region',
  ],
  [/(?:District|Township|Municipality)$/, 'district'],
];

function placeKindOf(name: string): PlaceKind {
  return kindsByWord.find(([word]) => word.test(name))?.[1] ?? 'other';
}
