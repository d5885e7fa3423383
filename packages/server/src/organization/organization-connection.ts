import { connectionOf } from '../relay/connection';
import { Organization } from './organization';

/** A page of organizations. */
export const OrganizationConnection = connectionOf(
  'Organization',
  'organizations',
  () => Organization,
);
export type OrganizationConnection = InstanceType<typeof OrganizationConnection>;
