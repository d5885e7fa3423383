import {
  anchor,
  type AnchorText,
  bySpan,
  type Event,
  type Mention,
  type Quote,
  type Role,
} from '@dateline/model';
import type { KnownEntities } from '../known-entities';
import type { Notice } from '../notice';
import type { Recognition } from '../recognize/recognize';
import { assertedBy } from './assertion';
import { draftedEvents } from './events';
import { draftedQuotes } from './quotes';
import { draftedRoles } from './roles';

/** The facts of one article, each anchored in its text. */
export interface DraftedFacts {
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  readonly roles: readonly Role[];
  readonly events: readonly Event[];
  readonly notices: readonly Notice[];
}

/** @param day EDTF day on which the article attests its roles. */
export function draftedFacts(
  text: AnchorText,
  found: Recognition,
  known: KnownEntities,
  day: string,
): DraftedFacts {
  const roles = draftedRoles(text, found.roles, day);
  const { quotes, notices } = draftedQuotes(text, found, roles);
  return {
    mentions: draftedMentions(text, found),
    quotes,
    roles,
    events: draftedEvents(text, found, known, (span) => anchor(text, span)),
    notices,
  };
}

function draftedMentions(text: AnchorText, found: Recognition): readonly Mention[] {
  const { article, blocks } = text;
  return [...found.mentions].sort(bySpan).map(({ block, start, end, entity, rule }) => ({
    id: `${article}@${block}:${start}-${end}`,
    article,
    entity,
    block,
    start,
    end,
    exact: blocks[block]?.text.slice(start, end) ?? '',
    assertion: assertedBy(rule),
  }));
}
