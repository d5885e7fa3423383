import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { Permission } from '../access/permission';
import type { RequestContext } from '../loading/request-context';
import { connectionOf } from '../relay/connection';
import { After, First, pageArgs } from '../relay/paging';
import { Draft } from './draft';

/** A page of drafts, the last changed first. */
const DraftConnection = connectionOf('Draft', 'drafts', () => Draft);
type DraftConnection = InstanceType<typeof DraftConnection>;

@Resolver()
export class DraftQueries {
  @Authorized<Permission>('EDITOR')
  @Query(() => Draft, {
    nullable: true,
    description:
      'The draft with this slug, or null. Needs a token: `{ draft(slug: "…") { version notices article { headline quotes { id text } } } }`.',
  })
  async draft(
    @Arg('slug', () => String, { description: 'As `importArticle` answered it.' }) slug: string,
    @Ctx() { store }: RequestContext,
  ): Promise<Draft | null> {
    const draft = await store.draft(slug);
    return draft && new Draft(draft);
  }

  @Authorized<Permission>('EDITOR')
  @Query(() => DraftConnection, {
    description:
      'The drafts, the last changed first. Needs a token: `{ drafts(first: 10) { nodes { slug version updatedAt } } }`.',
  })
  async drafts(
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { store }: RequestContext,
  ): Promise<DraftConnection> {
    const args = pageArgs(first, after);
    return DraftConnection.from(await store.listDrafts(args), args, (draft) => new Draft(draft));
  }
}
