import { Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../loading/request-context';
import { Change } from './change';
import type { LoggedChange } from './change-feed';
import { Since } from './since';

@Resolver()
export class ChangeSubscription {
  @Subscription(() => Change, {
    description: `Changes as they are written, over server-sent events at \`/graphql/stream\`. After a cut, give the \`cursor\` of the last change as \`since\`: what was missed comes first, then what is new.

\`\`\`graphql
subscription { changes { cursor kind subject node { __typename ... on Article { headline } } } }
\`\`\``,
    subscribe: ({ args, context }) => {
      // type-graphql hands both over untyped.
      const { since = null } = args as { since?: string | null };
      const { changes, resumeAfter } = context as RequestContext;
      return changes.follow(resumeAfter ?? since);
    },
  })
  changes(
    @Root() change: LoggedChange,
    @Since('The cursor of the last change already had; left out, only what is new.')
    _since: string | null,
  ): Change {
    return new Change(change);
  }
}
