import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../loading/request-context';
import { After, First, pageArgs } from '../relay/paging';
import { AuditEntry, AuditEntryConnection } from './audit-entry';
import type { Permission } from './permission';
import { Viewer } from './viewer';

@Resolver()
export class AccessQueries {
  @Query(() => Viewer, {
    nullable: true,
    description: `Whom the token of this request stands for; null without one. A way to try a token.

\`\`\`graphql
{ viewer { name role scopes expiresAt } }
\`\`\``,
  })
  viewer(@Ctx() { caller }: RequestContext): Viewer | null {
    return caller.kind === 'token' ? new Viewer(caller) : null;
  }

  @Authorized<Permission>('ADMIN')
  @Query(() => AuditEntryConnection, {
    description: `Who wrote what and who was refused, newest first. Needs a token with the role \`ADMIN\`.

\`\`\`graphql
{ auditLog(first: 10) { nodes { at tokenName action subject outcome } } }
\`\`\``,
  })
  async auditLog(
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { store }: RequestContext,
  ): Promise<AuditEntryConnection> {
    const args = pageArgs(first, after);
    const page = await store.audit.list(args);
    return AuditEntryConnection.from(page, args, (entry) => new AuditEntry(entry));
  }
}
