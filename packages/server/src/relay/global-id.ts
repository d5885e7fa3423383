import { isSlug, parseEntityRef, type EntityKind, type EntityRef } from '@dateline/model';
import { badId } from '../execution/refusal';

/** The types whose objects can be refetched by `node(id:)`. */
export const nodeTypes = [
  'Article',
  'Disagreement',
  'Event',
  'Mention',
  'Organization',
  'Person',
  'Place',
  'Quote',
  'Storyline',
] as const;
export type NodeType = (typeof nodeTypes)[number];

/** `Role` has an id without being a node: nothing refetches one alone. */
type IdentifiedType = NodeType | 'Role';

const articleKey = '[a-z0-9]+(?:-[a-z0-9]+)*';
const mentionKey = new RegExp(`^${articleKey}@\\d{1,9}:\\d{1,9}-\\d{1,9}$`);
/** Of quotes and disagreements, which are numbered in their article. */
const numberedKey = new RegExp(`^${articleKey}/\\d{1,9}$`);

/** An opaque id: base64url of `Person:john-kerry`. */
export function globalId(type: IdentifiedType, key: string): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}

export interface ParsedId {
  readonly type: NodeType;
  /** A slug, or the key of a quote, a disagreement or a mention. */
  readonly key: string;
}

/** Reads an id that this service made; throws BAD_ID for anything else. */
export function parseGlobalId(id: string): ParsedId {
  const plain = Buffer.from(id, 'base64url').toString();
  // Decoding forgives padding and stray characters; only the one spelling is an id.
  if (id.length > 400 || Buffer.from(plain).toString('base64url') !== id) throw badId(id);
  const cut = plain.indexOf(':');
  const type = nodeTypes.find((name) => name === plain.slice(0, cut));
  const key = plain.slice(cut + 1);
  if (cut < 0 || !type || !isKeyOf(type, key)) throw badId(id);
  return { type, key };
}

/** The model's key of the role that an id names; null for an id of anything else. */
export function parseRoleId(id: string): string | null {
  const plain = Buffer.from(id, 'base64url').toString();
  if (id.length > 1000 || Buffer.from(plain).toString('base64url') !== id) return null;
  return plain.startsWith('Role:') ? plain.slice('Role:'.length) : null;
}

function isKeyOf(type: NodeType, key: string): boolean {
  if (type === 'Mention') return mentionKey.test(key);
  if (type === 'Quote' || type === 'Disagreement') return numberedKey.test(key);
  return isSlug(key);
}

const typeOfKind: Readonly<Record<EntityKind, NodeType>> = {
  person: 'Person',
  place: 'Place',
  organization: 'Organization',
  event: 'Event',
};

const collectionOfType: Readonly<Partial<Record<NodeType, string>>> = {
  Person: 'people',
  Place: 'places',
  Organization: 'organizations',
  Event: 'events',
};

/** The id of an entity of this kind. */
export function entityId(kind: EntityKind, slug: string): string {
  return globalId(typeOfKind[kind], slug);
}

/** The address of the entity that an id names; BAD_ID when it names something else. */
export function parseEntityId(id: string): EntityRef {
  const { type, key } = parseGlobalId(id);
  const address = `${collectionOfType[type] ?? ''}/${key}`;
  if (!isEntityRef(address)) {
    throw badId(id, 'It must name a person, place, organization or event.');
  }
  return address;
}

/** The slug of the article that an id names; BAD_ID when it names something else. */
export function parseArticleId(id: string): string {
  const { type, key } = parseGlobalId(id);
  if (type !== 'Article') throw badId(id, 'It must name an article.');
  return key;
}

function isEntityRef(value: string): value is EntityRef {
  return parseEntityRef(value) !== null;
}
