import type { Block as BlockRecord, BlockKind as Kind } from '@dateline/model';
import { Field, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../vocabulary/graphql-enum';
import { onePerRecord } from '../loading/one-per-record';

export const BlockKind = graphqlEnum<Kind>('BlockKind', 'What a block of text is for.', {
  paragraph: 'A paragraph.',
  heading: 'A heading between paragraphs.',
  quotation: 'A quotation set off from the text.',
  caption: 'The words under a picture.',
  'list-item': 'One item of a list.',
});

/** A piece of an article's text. */
@ObjectType('Block', {
  simpleResolvers: true,
  description:
    'A piece of an article’s text. Plain text only, never markup: `{ article(slug: "hangzhou-cease-fire-talks") { blocks { index kind text } } }`.',
})
export class Block {
  @Field(() => Int, { description: 'Position in `Article.blocks`, from 0.' })
  readonly index: number;

  @Field(() => BlockKind, { description: 'What the block is for.' })
  readonly kind: Kind;

  @Field(() => String, {
    description: 'Plain text. All offsets count its UTF-16 code units, as JavaScript does.',
  })
  readonly text: string;

  static readonly all = onePerRecord((records: readonly BlockRecord[]) =>
    records.map((record) => new Block(record)),
  );

  constructor(record: BlockRecord) {
    this.index = record.index;
    this.kind = record.kind;
    this.text = record.text;
  }
}
