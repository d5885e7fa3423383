import { isSlug } from '../address';
import {
  type Coordinates,
  type EntityBase,
  type Organization,
  organizationKinds,
  type Person,
  type Place,
  placeKinds,
  type Storyline,
} from '../entity';
import type { Catalog, CatalogName } from './catalog';
import { Fields, slugLike } from './fields';
import type { SourceYaml } from './story-source';
import type { StoryErrors } from './story-errors';
import { webAddress } from './web-address';

/** An entry of a file that maps slugs to things: the slug and the fields below it. */
export interface Entry {
  readonly slug: string;
  readonly fields: Fields;
}

/**
 * The entries of a mapping from slug to fields. Each slug is added to the catalog, even when its
 * fields turn out to be wrong, so that what refers to it is not reported as well.
 */
export function entries(
  source: SourceYaml | undefined,
  name: CatalogName,
  noun: string,
  catalog: Catalog,
  errors: StoryErrors,
): readonly Entry[] {
  if (source === undefined) return [];
  const { file, node, field } = source;
  if (node === null || node.kind === 'faulty') {
    catalog.markUnreadable(name);
    return [];
  }
  if (node.kind === 'nothing') return [];
  if (node.kind !== 'mapping') {
    catalog.markUnreadable(name);
    errors.report({
      file,
      line: node.line,
      code: 'wrong-type',
      message: `${field === null ? 'The file' : `“${field}”`} is a ${node.kind}, not a mapping from slug to ${noun}.`,
      remedy: 'Write each slug followed by a colon, and its fields indented below it.',
    });
    return [];
  }
  const found: Entry[] = [];
  for (const { key, keyLine, value } of node.entries) {
    // The slug as it should have been, so that references to it are not reported as well.
    catalog.add(name, isSlug(key) ? key : slugLike(key), { file, line: keyLine });
    const fields = Fields.of(file, value, `${noun} “${key}”`, errors, keyLine);
    if (fields === null) continue;
    if (!isSlug(key)) fields.badSlug(keyLine, key);
    found.push({ slug: key, fields });
  }
  return found;
}

/** What every entity has, given the reading of its `name`. */
export function entityBase({ slug, fields }: Entry): EntityBase {
  return {
    slug,
    name: fields.requiredText('name')?.value ?? slug,
    alsoKnownAs: fields.texts('also-known-as').map((text) => text.value),
    summary: fields.text('summary')?.value ?? null,
    sameAs: fields
      .texts('same-as')
      .map((text) => webAddress(fields, text))
      .filter((address) => address !== null),
  };
}

export function readPerson(entry: Entry): Person {
  const { fields } = entry;
  const person: Person = {
    kind: 'person',
    ...entityBase(entry),
    givenName: fields.text('given-name')?.value ?? null,
    familyName: fields.text('family-name')?.value ?? null,
  };
  fields.done();
  return person;
}

export function readOrganization(entry: Entry, catalog: Catalog): Organization {
  const { fields } = entry;
  const organization: Organization = {
    kind: 'organization',
    ...entityBase(entry),
    organizationKind: fields.requiredChoice('kind', organizationKinds) ?? 'other',
    partOf: catalog.slugIn(fields, 'part-of', 'organizations'),
  };
  fields.done();
  return organization;
}

export function readPlace(entry: Entry, catalog: Catalog, errors: StoryErrors): Place {
  const { fields } = entry;
  const place: Place = {
    kind: 'place',
    ...entityBase(entry),
    placeKind: fields.requiredChoice('kind', placeKinds) ?? 'other',
    coordinates: coordinates(fields),
    containedIn: catalog.slugIn(fields, 'contained-in', 'places'),
    countryCode: countryCode(fields, errors),
  };
  fields.done();
  return place;
}

export function readStoryline({ slug, fields }: Entry): Storyline {
  const storyline: Storyline = {
    slug,
    title: fields.requiredText('title')?.value ?? slug,
    synopsis: fields.text('synopsis')?.value ?? null,
  };
  fields.done();
  return storyline;
}

function coordinates(fields: Fields): Coordinates | null {
  const inner = fields.fields('coordinates', `“coordinates” of ${fields.subject}`);
  if (inner === null) return null;
  const latitude = inner.number('latitude', -90, 90);
  const longitude = inner.number('longitude', -180, 180);
  // Half the way around the Earth.
  const precisionKm = inner.number('precision-km', 0, 20_038);
  const source = inner.requiredText('source');
  inner.done();
  if (latitude === null || longitude === null || precisionKm === null || source === null) {
    return null;
  }
  return { latitude, longitude, precisionKm, source: source.value };
}

function countryCode(fields: Fields, errors: StoryErrors): string | null {
  const written = fields.text('country-code');
  if (written === null || /^[A-Z]{2}$/.test(written.value)) return written?.value ?? null;
  errors.report({
    file: written.file,
    line: written.line,
    code: 'unknown-value',
    message: `“${written.value}” is not a country code.`,
    remedy: 'Write the two capital letters of ISO 3166-1, such as SY.',
  });
  return null;
}
