import { type Quote, type QuoteMode, quoteModes } from '../article';
import type { EntityRef } from '../address';
import type { Evidence } from '../evidence';
import type { Role } from '../entity';
import { bySpan } from '../text/span';
import { didYouMean } from './did-you-mean';
import { assertionIn, mustStandIn, type ReadEvidence, requiredEvidence } from './evidence-field';
import type { Fields, Written } from './fields';
import { betweenParts } from './quote-parts';
import { numberIn } from './number-field';
import type { SourceYaml } from './story-source';
import type { StoryContext } from './story-context';
import { listItems } from './yaml-list';

/**
 * The quotes of one story in text order, numbered from 1 in that order.
 *
 * @param roles the roles that the same story attests; null when they could not be read.
 */
export function readQuotes(
  source: SourceYaml | undefined,
  roles: readonly Role[] | null,
  story: StoryContext,
): readonly Quote[] {
  const seen = new Map<number, number>();
  const quotes = listItems(source, 'a quote', story.errors).flatMap((fields) => {
    const number = numberIn(fields, 'quote', seen);
    const quote = readQuote(fields, roles, story);
    fields.done();
    return quote === null ? [] : [{ ...quote, number }];
  });
  return quotes.sort(byFirstEvidence).map(({ number, ...quote }, index) => ({
    id: `${story.slug}/${number ?? index + 1}`,
    ...quote,
  }));
}

function readQuote(
  fields: Fields,
  roles: readonly Role[] | null,
  story: StoryContext,
): Omit<Quote, 'id'> | null {
  const speakerAt = fields.requiredText('speaker');
  const speaker =
    speakerAt && story.catalog.reference(speakerAt, ['person', 'organization', 'place']);
  const mode = fields.requiredChoice('mode', quoteModes);
  fields.require('text');
  const parts = fields.texts('text');
  const read = evidenceOf(fields, mode, parts, story);
  if (mode === 'direct' || mode === 'partial') {
    for (const part of parts) mustStandIn(part, 'The quote', read, 'quote-not-in-evidence', story);
  }
  const speakerRole = roleIn(fields, speaker, roles, story);
  const via = fields.text('via')?.value ?? null;
  const event = story.catalog.slugIn(fields, 'event', 'events');
  const assertion = assertionIn(fields);
  if (speaker === null || mode === null || parts.length === 0) return null;
  story.anchored.add(speaker);
  const text = parts.map((part) => part.value).join(betweenParts);
  const { evidence } = read;
  return {
    article: story.slug,
    text,
    mode,
    speaker,
    speakerRole,
    via,
    event,
    evidence: [...evidence].sort(bySpan),
    assertion,
  };
}

function evidenceOf(
  fields: Fields,
  mode: QuoteMode | null,
  parts: readonly Written<string>[],
  story: StoryContext,
): ReadEvidence {
  if (mode === 'indirect' || fields.has('evidence')) return requiredEvidence(fields, story);
  const found = parts
    .map((part) => story.text?.resolve({ exact: part.value }, part) ?? null)
    .filter((evidence): evidence is Evidence => evidence !== null);
  return { evidence: found, complete: found.length === parts.length };
}

function roleIn(
  fields: Fields,
  speaker: EntityRef | null,
  roles: readonly Role[] | null,
  story: StoryContext,
): string | null {
  const title = fields.text('role');
  if (title === null || speaker === null || roles === null) return null;
  const own = roles.filter((role) => `people/${role.person}` === speaker);
  const role = own.find((one) => one.title === title.value);
  if (role !== undefined) return role.id;
  const titles = own.map((one) => one.title);
  story.errors.report({
    file: title.file,
    line: title.line,
    code: 'unknown-role',
    message: `${story.slug}/roles.yaml has no role “${title.value}” of ${speaker}.`,
    remedy: `${didYouMean(title.value, titles)}${
      titles.length === 0
        ? 'Add the role to roles.yaml, or leave “role” out.'
        : `The titles there are: ${titles.join(', ')}.`
    }`,
  });
  return null;
}

function byFirstEvidence(a: Omit<Quote, 'id'>, b: Omit<Quote, 'id'>): number {
  const [first] = a.evidence;
  const [second] = b.evidence;
  return first === undefined || second === undefined ? 0 : bySpan(first, second);
}
