import 'reflect-metadata';
import { Authorized, buildSchemaSync, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { expect, it, onTestFinished } from 'vitest';
import { authChecker } from './auth-checker';
import { refuseUnguardedFields } from './guarded-fields';

/** type-graphql writes down what is decorated in one place for the whole process. */
interface Decorated {
  TypeGraphQLMetadataStorage?: unknown;
}

it('names the fields whose @Authorized would have no effect, and no others', () => {
  const decorated: Decorated = globalThis;
  // What is declared here stays out of the schema of the tests that run in this process later.
  const others = decorated.TypeGraphQLMetadataStorage;
  delete decorated.TypeGraphQLMetadataStorage;
  onTestFinished(() => {
    decorated.TypeGraphQLMetadataStorage = others;
  });

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

  buildSchemaSync({ resolvers: [DraftQueries], validate: false, authChecker });
  expect(refuseUnguardedFields).toThrow('no effect on Drafts.unchecked. Give');
});
