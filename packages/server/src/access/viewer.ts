import type { TokenRole, TokenScope } from '@dateline/store';
import { Field, ObjectType } from 'type-graphql';
import { GraphQLDateTime } from '../scalar/date-time';
import { GraphQLTokenRole, GraphQLTokenScope } from './access-vocabulary';
import type { Caller } from './caller';

@ObjectType('Viewer', {
  simpleResolvers: true,
  description:
    'The holder of the token that the request came with: `{ viewer { name role scopes } }`.',
})
export class Viewer {
  @Field(() => String, { description: 'The name that the token was made for.' })
  readonly name: string;

  @Field(() => GraphQLTokenRole, { description: 'What the token’s holder may do at most.' })
  readonly role: TokenRole;

  @Field(() => [GraphQLTokenScope], { description: 'The kinds of writing that it allows.' })
  readonly scopes: readonly TokenScope[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'From then on the token is not accepted; null when it does not expire.',
  })
  readonly expiresAt: Date | null;

  constructor(caller: Extract<Caller, { kind: 'token' }>) {
    this.name = caller.name;
    this.role = caller.role;
    this.scopes = caller.scopes;
    this.expiresAt = caller.expires;
  }
}
