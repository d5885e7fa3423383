import {
  assertionMethods,
  blockKinds,
  contributionKinds,
  eventKinds,
  eventStatuses,
  evidenceStatuses,
  organizationKinds,
  placeKinds,
  quoteModes,
} from '@dateline/model';
import { registerEnumType } from 'type-graphql';

/** `did-not-happen` in the model is `DID_NOT_HAPPEN` in the schema. */
function enumOf(name: string, values: readonly string[]): Record<string, string> {
  const members = Object.fromEntries(
    values.map((value) => [value.replaceAll('-', '_').toUpperCase(), value]),
  );
  registerEnumType(members, { name });
  return members;
}

export const OrganizationKind = enumOf('OrganizationKind', organizationKinds);
export const PlaceKind = enumOf('PlaceKind', placeKinds);
export const EventKind = enumOf('EventKind', eventKinds);
export const EventStatus = enumOf('EventStatus', eventStatuses);
export const QuoteMode = enumOf('QuoteMode', quoteModes);
export const EvidenceStatus = enumOf('EvidenceStatus', evidenceStatuses);
export const AssertionMethod = enumOf('AssertionMethod', assertionMethods);
export const BlockKind = enumOf('BlockKind', blockKinds);
export const ContributionKind = enumOf('ContributionKind', contributionKinds);
