import { parseEntityRef, type FactAddress } from '@dateline/model';
import { badInput } from '../execution/refusal';
import { parseEntityId, parseGlobalId, parseRoleId } from '../relay/global-id';

/**
 * The fact that an id names. `participant`: the id of an entity, when what is meant is its part
 * in the event that `id` names.
 */
export function parseFactId(id: string, participant: string | null | undefined): FactAddress {
  const role = parseRoleId(id);
  if (role !== null) return alone({ kind: 'role', id: role }, participant);
  const { type, key } = parseGlobalId(id);
  switch (type) {
    case 'Mention':
      return alone({ kind: 'mention', id: key }, participant);
    case 'Quote':
      return alone({ kind: 'quote', id: key }, participant);
    case 'Disagreement':
      return alone({ kind: 'disagreement', id: key }, participant);
    case 'Event':
      return participant == null
        ? { kind: 'event', slug: key }
        : { kind: 'participation', event: key, entity: parseEntityId(participant) };
    default:
      throw badInput(
        `\`fact\` names ${type === 'Article' ? 'an article' : `a ${type.toLowerCase()}`}, which is no fact. Give the id of a Mention, Quote, Disagreement, Role or Event.`,
      );
  }
}

function alone(fact: FactAddress, participant: string | null | undefined): FactAddress {
  if (participant != null) {
    throw badInput('`participant` goes with the id of an event. Leave it out here.');
  }
  return fact;
}

/** The slug in an entity's id, which must be of this kind. */
export function slugOfEntity(field: string, id: string, kind: 'place' | 'organization' | 'event') {
  const address = parseEntityRef(parseEntityId(id));
  if (address?.kind !== kind) throw badInput(`\`${field}\` must name a ${kind}.`);
  return address.slug;
}
