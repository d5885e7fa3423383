import type { Article, Quote } from '../article';
import type { Event, Role } from '../entity';
import type { Evidence } from '../evidence';
import { anchor } from '../evidence/anchor';
import { resolveSelector } from '../evidence/selector';
import type { Library } from '../library/library';
import { bySpan } from '../text/span';
import { numbersOf } from './number-field';
import { betweenParts } from './quote-parts';
import { eventFields } from './write-entities';
import type { Yaml, YamlFields } from './write-yaml';
import { writtenAssertion } from './written-assertion';
import { writtenCitation } from './written-citation';
import { writtenSelector } from './written-selector';

/** Evidence of one article, written: one piece as itself, several as a list. */
export function writtenEvidence(evidence: readonly Evidence[], article: Article): Yaml {
  const written = evidence.map((one) => writtenSelector(one, article.blocks, article.revision));
  const [first] = written;
  return written.length === 1 && first !== undefined ? first : written;
}

/** An event that the story reports, with its definition if it is for this story to give. */
export function reportedEvent(event: Event, article: Article, defines: boolean): YamlFields {
  const { name, kind, status, ...more } = eventFields(event);
  const otherThanEvents = (evidence: readonly Evidence[]) =>
    same(evidence, event.evidence) ? null : writtenEvidence(evidence, article);
  const participants = event.participants.map(
    ({ entity, role, evidence, assertion }): YamlFields => ({
      entity,
      role,
      evidence: otherThanEvents(evidence),
      'asserted-by': writtenAssertion(assertion),
    }),
  );
  const { when, place } = event;
  const placeEvidence = place && otherThanEvents(place.evidence);
  return {
    ...(defines ? { name, kind, status } : {}),
    evidence: writtenEvidence(event.evidence, article),
    ...(defines
      ? {
          when: when && {
            edtf: when.edtf,
            phrase: when.phrase,
            evidence: otherThanEvents(when.evidence),
          },
          place:
            placeEvidence === null ? place?.slug : { place: place?.slug, evidence: placeEvidence },
        }
      : {}),
    participants: participants.length === 0 ? null : participants,
    ...(defines ? more : {}),
  };
}

/** An event that the story points at and does not report. */
export function pointedAtEvent(event: Event): YamlFields {
  const { when, place } = event;
  return {
    ...eventFields(event),
    when: when && { edtf: when.edtf, phrase: when.phrase },
    place: place?.slug,
  };
}

/** @param bounds whether since and until when it is held is for this story to say. */
export function writtenRole(role: Role, article: Article, bounds: boolean): YamlFields {
  return {
    person: role.person,
    title: role.title,
    organization: role.organization,
    start: bounds ? role.start : null,
    end: bounds ? role.end : null,
    evidence: writtenEvidence(role.evidence, article),
    'asserted-by': writtenAssertion(role.assertion),
  };
}

export function writtenQuotes(article: Article, { roles }: Pick<Library, 'roles'>): Yaml[] {
  const titles = new Map(roles.map((role) => [role.id, role.title]));
  const numbers = numbersOf(
    article.slug,
    article.quotes.map(({ id }) => id),
  );
  return article.quotes.map((quote, index): YamlFields => {
    const parts = partsOf(quote);
    return {
      number: numbers[index],
      speaker: quote.speaker,
      mode: quote.mode,
      text: parts.length === 1 ? quote.text : parts,
      role: quote.speakerRole && (titles.get(quote.speakerRole) ?? quote.speakerRole),
      event: quote.event,
      via: quote.via,
      evidence: isPlain(quote, parts, article) ? null : writtenEvidence(quote.evidence, article),
      'asserted-by': writtenAssertion(quote.assertion),
    };
  });
}

export function writtenDisagreements(article: Article): Yaml[] {
  const numbers = numbersOf(
    article.slug,
    article.disagreements.map(({ id }) => id),
  );
  return article.disagreements.map(({ question, about, positions }, index): YamlFields => ({
    number: numbers[index],
    question,
    about,
    positions: positions.map(({ text, heldBy, source, evidence, assertion }): YamlFields => ({
      claim: text,
      'held-by': heldBy,
      source: source && writtenCitation(source),
      evidence: writtenEvidence(evidence, article),
      'asserted-by': writtenAssertion(assertion),
    })),
  }));
}

/** A quote that the text breaks in two stands in no evidence as a whole. */
function partsOf({ mode, text, evidence }: Quote): readonly string[] {
  const isWhole = mode === 'indirect' || evidence.some(({ exact }) => exact.includes(text));
  return isWhole ? [text] : text.split(betweenParts);
}

/** True when the words spoken are the evidence, each part standing once in the text. */
function isPlain({ mode, evidence }: Quote, parts: readonly string[], article: Article): boolean {
  if (mode === 'indirect') return false;
  const text = { ...article, article: article.slug };
  const found = parts.flatMap((exact): Evidence[] => {
    const resolution = resolveSelector(article.blocks, { exact });
    return resolution.outcome === 'found' ? [anchor(text, resolution.span)] : [];
  });
  return found.length === parts.length && same([...found].sort(bySpan), evidence);
}

function same(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  const key = (list: readonly Evidence[]) =>
    JSON.stringify(
      list.map((one) => [one.revision, one.block, one.start, one.end, one.exact, one.status]),
    );
  return key(a) === key(b);
}
