import { type Block, entityRef, type EntityRef } from '@dateline/model';
import { type KnownEntities, nothingKnown } from '../known-entities';
import type { Notice } from '../notice';
import { Antecedents } from './antecedent';
import type { FoundMention } from './finding';
import { namesInText } from './names-in-text';
import type { NewEntity } from './new-entities';
import { type FoundQuote, quotesInText } from './quotes';
import { type FoundRole, rolesInText } from './roles';
import { scanBlock } from './scan';
import { type FoundTime, timesInText } from './times';

/** The text that is to be understood. */
export interface TextToRecognize {
  readonly blocks: readonly Block[];
  /** BCP 47. */
  readonly language: string;
  /** EDTF day on which it was filed; null leaves relative times out. */
  readonly day: string | null;
}

/** What a text says, each with the words that say so. References are to known or to new entities. */
export interface Recognition {
  readonly mentions: readonly FoundMention[];
  /** Those that the library does not hold. */
  readonly entities: readonly NewEntity[];
  readonly roles: readonly FoundRole[];
  readonly quotes: readonly FoundQuote[];
  readonly times: readonly FoundTime[];
  readonly notices: readonly Notice[];
}

/** Code units. No paragraph of prose is longer, and rules that look around need an end to it. */
const longestBlock = 8_000;

/** Reads names, offices, quotations and times out of a text. Pure: the same text gives the same. */
export function recognize(text: TextToRecognize, known: KnownEntities = nothingKnown): Recognition {
  const isRead = (block: Block) => block.text.length <= longestBlock;
  const scans = text.blocks.map((block) =>
    scanBlock(isRead(block) ? block : { ...block, text: '' }, text.language),
  );
  const { mentions, entities, notices } = namesInText(scans, known);
  const roles = rolesInText(scans, mentions);
  const names = new Map<EntityRef, string>(entities.map(({ ref, name }) => [ref, name]));
  for (const one of [...known.people, ...known.places, ...known.organizations, ...known.events]) {
    names.set(entityRef(one.kind, one.slug), one.name);
  }
  const titles = titlesByPerson(roles, known);
  const antecedents = new Antecedents(
    scans,
    text.language,
    mentions,
    (ref) => names.get(ref) ?? '',
    (ref) => titles.get(ref) ?? [],
  );
  const { quotes, unattributed } = quotesInText(scans, text.language, mentions, antecedents);
  return {
    mentions,
    entities,
    roles,
    quotes,
    times: timesInText(scans, text.day),
    notices: [
      ...text.blocks.filter((block) => !isRead(block)).map(notRead),
      ...notices,
      ...unattributed.map(({ block, start, end }): Notice => ({
        code: 'unattributed-quote',
        message: 'The text does not say beside this quotation who spoke it.',
        remedy: 'Add the quote with its speaker by hand, if it is one.',
        span: { block, start, end },
      })),
    ],
  };
}

function titlesByPerson(
  roles: readonly FoundRole[],
  known: KnownEntities,
): ReadonlyMap<EntityRef, readonly string[]> {
  const titles = new Map<EntityRef, string[]>();
  const add = (person: EntityRef, title: string) => {
    const list = titles.get(person);
    if (list === undefined) titles.set(person, [title]);
    else list.push(title);
  };
  for (const { person, title } of roles) add(person, title);
  for (const { person, title } of known.roles ?? []) add(entityRef('person', person), title);
  return titles;
}

function notRead({ index }: Block): Notice {
  return {
    code: 'paragraph-too-long',
    message: `Paragraph ${index + 1} is longer than any prose; nothing was looked for in it.`,
    remedy: 'Set its paragraphs apart by blank lines and import the article again.',
    span: null,
  };
}
