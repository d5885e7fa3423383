import 'reflect-metadata';
import { Authorized, buildSchemaSync, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { expect, it } from 'vitest';
import { authChecker } from './auth-checker';
import { refuseUnguardedFields } from './guarded-fields';

@ObjectType({ simpleResolvers: true })
class Drafts {
  @Authorized('EDITOR')
  @Field(() => String, { simple: false })
  readonly checked = 'checked';

  @Authorized('EDITOR')
  @Field(() => String)
  method(): string {
    return 'checked as well';
  }

  @Authorized('EDITOR')
  @Field(() => String)
  readonly unchecked = 'open to all';
}

@Resolver()
class DraftQueries {
  @Query(() => Drafts)
  drafts(): Drafts {
    return new Drafts();
  }
}

it('names the fields whose @Authorized would have no effect, and no others', () => {
  buildSchemaSync({ resolvers: [DraftQueries], validate: false, authChecker });
  expect(refuseUnguardedFields).toThrow('no effect on Drafts.unchecked. Give');
});
