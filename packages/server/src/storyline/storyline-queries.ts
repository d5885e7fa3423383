import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../loading/request-context';
import { After, First, pageArgs } from '../relay/paging';
import { Storyline } from './storyline';
import { StorylineConnection } from './storyline-connection';

@Resolver()
export class StorylineQueries {
  @Query(() => Storyline, {
    nullable: true,
    description: `The storyline with this slug, or null.

\`\`\`graphql
{ storyline(slug: "syria-cease-fire-2016") { title synopsis articles { nodes { headline } } } }
\`\`\``,
  })
  async storyline(
    @Arg('slug', () => String, { description: 'Such as `syria-cease-fire-2016`.' }) slug: string,
    @Ctx() { load }: RequestContext,
  ): Promise<Storyline | null> {
    const storyline = await load.findStoryline(slug);
    return storyline && Storyline.of(storyline);
  }

  @Query(() => StorylineConnection, {
    description: `The running stories.

\`\`\`graphql
{ storylines(first: 10) { nodes { slug title articles(first: 3) { nodes { headline } } } } }
\`\`\``,
  })
  async storylines(
    @First() first: number | null,
    @After() after: string | null,
    @Ctx() { store }: RequestContext,
  ): Promise<StorylineConnection> {
    const args = pageArgs(first, after);
    const page = await store.listStorylines(args);
    return StorylineConnection.from(page, args, Storyline.of);
  }
}
