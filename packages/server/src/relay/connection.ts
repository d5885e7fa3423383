import type { Page, PageArgs } from '@dateline/store';
import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { PageInfo } from './page-info';

/** What a page in the store becomes: its items as instances of their GraphQL class. */
interface PageOf<T> {
  readonly items: readonly { readonly node: T; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/**
 * The edge and connection classes of a node type. `name` is the node type's; `node` is a
 * thunk, so that types may connect to each other in circles.
 */
export function connectionOf<T extends object>(
  name: string,
  many: string,
  node: () => ClassType<T>,
) {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One item in a list of ${many}, with its place in the list.`,
  })
  class Edge {
    @Field(node, { description: 'The item.' })
    readonly node: T;

    @Field(() => String, { description: 'Give it as `after` to get what follows this item.' })
    readonly cursor: string;

    constructor(item: T, cursor: string) {
      this.node = item;
      this.cursor = cursor;
    }
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of a list of ${many}.`,
  })
  class Connection {
    @Field(() => [Edge], { description: 'The items of this page, each with its cursor.' })
    readonly edges: readonly Edge[];

    @Field(() => [node()], { description: 'The items of this page, without cursors.' })
    readonly nodes: readonly T[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    readonly pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many items the whole list has.' })
    readonly totalCount: number;

    constructor(page: PageOf<T>, after: PageArgs['after']) {
      this.edges = page.items.map((item) => new Edge(item.node, item.cursor));
      this.nodes = page.items.map((item) => item.node);
      this.pageInfo = new PageInfo(
        page.items.map((item) => item.cursor),
        page.hasNextPage,
        after != null,
      );
      this.totalCount = page.totalCount;
    }

    /** A page from the store, each item turned into its GraphQL object. */
    static from<S>(page: Page<S>, args: PageArgs, present: (item: S) => T): Connection {
      const items = page.items.map((item) => ({
        node: present(item.node),
        cursor: item.cursor,
      }));
      return new Connection({ ...page, items }, args.after);
    }
  }

  return Connection;
}
