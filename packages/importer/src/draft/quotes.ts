import { anchor, type AnchorText, bySpan, type Quote, type Role, type Span } from '@dateline/model';
import type { Notice } from '../notice';
import type { FoundQuote } from '../recognize/quotes';
import type { Recognition } from '../recognize/recognize';
import { assertedBy } from './assertion';

/** Quotes whose speaker is someone or something with a name; of the others, a notice each. */
export function draftedQuotes(
  text: AnchorText,
  found: Recognition,
  roles: readonly Role[],
): { readonly quotes: readonly Quote[]; readonly notices: readonly Notice[] } {
  const quotes: Quote[] = [];
  const notices: Notice[] = [];
  for (const quote of [...found.quotes].sort((a, b) => bySpan(a.words, b.words))) {
    const span = spokenSpan(text, quote);
    if (span === null) continue;
    if (quote.speaker === null) {
      notices.push(noSpeaker(text, quote, span));
      continue;
    }
    const attribution = quote.attribution === null ? [] : [anchor(text, quote.attribution)];
    quotes.push({
      id: `${text.article}/${quotes.length + 1}`,
      article: text.article,
      text: text.blocks[span.block]?.text.slice(span.start, span.end) ?? '',
      mode: quote.mode,
      speaker: quote.speaker,
      speakerRole: onlyRole(roles, quote.speaker),
      via: null,
      event: null,
      evidence: [anchor(text, span), ...attribution].sort(bySpan),
      assertion: assertedBy(quote.rule),
    });
  }
  return { quotes, notices };
}

/** The words without the comma that only leads over to "he said", or the end of a sentence around them. */
function spokenSpan(text: AnchorText, { words, mode }: FoundQuote): Span | null {
  const { block, start } = words;
  const mark = mode === 'partial' ? /[,.]\s*$/ : /,\s*$/;
  const spoken = text.blocks[block]?.text.slice(start, words.end).replace(mark, '') ?? '';
  return spoken === '' ? null : { block, start, end: start + spoken.length };
}

/** Whoever holds several offices speaks in one of them, and the text does not say in which. */
function onlyRole(roles: readonly Role[], speaker: string): string | null {
  const own = roles.filter((role) => `people/${role.person}` === speaker);
  return own.length === 1 ? (own[0]?.id ?? null) : null;
}

function noSpeaker(text: AnchorText, { speakerWords }: FoundQuote, span: Span): Notice {
  const words =
    speakerWords === null
      ? null
      : (text.blocks[speakerWords.block]?.text.slice(speakerWords.start, speakerWords.end) ?? null);
  return {
    code: 'unnamed-speaker',
    message:
      words === null
        ? 'It is not clear who spoke these words.'
        : `It is not clear whom “${words}” means as the speaker of these words.`,
    remedy: 'Add the quote with its speaker by hand.',
    span,
  };
}
