import { type Span, type Stretch, sentences } from '@dateline/model';
import type { FoundMention } from './finding';
import type { Quoted } from './quotation-marks';
import { speechVerb } from './speech-verbs';

/** Who speaks, as the words around a quotation name him: a mention, a pronoun or a noun. */
export interface Attribution {
  readonly kind: 'mention' | 'pronoun' | 'noun';
  readonly mention: FoundMention | null;
  /** The words that name the speaker. */
  readonly speaker: Span;
  /** From the first to the last word of the attribution: "Kerry told". */
  readonly whole: Span;
}

/** What the rules look at around one quotation. */
export interface QuoteContext {
  readonly text: string;
  readonly language: string;
  readonly quoted: Quoted;
  readonly previous: Quoted | undefined;
  readonly next: Quoted | undefined;
  /** Those of the block, in order, none inside quoted words. */
  readonly mentions: readonly FoundMention[];
}

const adverbs = String.raw`(?:\s(?:also|has|had|have|later|then|again|once|recently|previously|earlier|repeatedly|reportedly|today|yesterday|\p{L}+ly|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in\sa\s(?:statement|tweet|letter|speech|news\sconference)))*`;
const verbFirst = new RegExp(String.raw`^[,\s]*${speechVerb}\s+`, 'u');
const verbAnywhere = new RegExp(String.raw`(?<![\p{L}-])${speechVerb}(?![\p{L}-])`, 'gu');
const accordingTo = /(?:^|[\s,])(?:[Aa]ccording to|in the words of)\s+/u;
const pronoun = /(?<![\p{L}])(?:he|she|He|She|it|It|they|They)$/u;
const leading = /^(?:he|she|it|they)(?![\p{L}])/u;

/** The attribution of a quotation, the nearest and surest first; null when the sentence has none. */
export function attributionOf(context: QuoteContext): Attribution | null {
  return after(context) ?? before(context) ?? laterInSentence(context);
}

/** “…,” said Kerry. “…,” Kerry said. “…,” according to Kerry. */
function after(context: QuoteContext): Attribution | null {
  const { text, quoted } = context;
  // A period inside the marks ends the sentence: what follows it is another.
  const leadsOver =
    /[,?!…—-]["”’»]*$/u.test(text.slice(quoted.start, quoted.outerEnd)) ||
    /^\s*,/.test(text.slice(quoted.outerEnd, quoted.outerEnd + 5));
  if (quoted.open || !leadsOver) return null;
  const end = clauseEnd(context);
  const rest = text.slice(quoted.outerEnd, end);
  const inverted = verbFirst.exec(rest);
  if (inverted !== null) {
    const from = quoted.outerEnd + inverted[0].length;
    return nounAfter(
      context,
      from,
      end,
      quoted.outerEnd + (inverted[0].length - inverted[0].trimStart().length),
    );
  }
  const according = accordingTo.exec(rest);
  if (according !== null && according.index <= 2) {
    const from = quoted.outerEnd + according.index + according[0].length;
    return nounAfter(context, from, end, quoted.outerEnd + according.index);
  }
  for (const verb of rest.matchAll(verbAnywhere)) {
    const at = quoted.outerEnd + verb.index;
    const subject = subjectBefore(context, quoted.outerEnd, at);
    if (subject !== null)
      return { ...subject, whole: spanOf(context, subject.speaker.start, at + verb[0].length) };
    break;
  }
  return null;
}

/** Kerry said that “…”. Kerry, who …, told reporters: “…” */
function before(context: QuoteContext): Attribution | null {
  const { text, quoted } = context;
  const from = clauseStart(context);
  const head = text.slice(from, quoted.outerStart);
  const according = accordingTo.exec(head);
  if (according !== null) {
    const start = from + according.index + according[0].length;
    const named = nounAfter(context, start, quoted.outerStart, from + according.index);
    if (named !== null) return named;
  }
  const verbs = [...head.matchAll(verbAnywhere)].reverse();
  for (const verb of verbs) {
    const at = from + verb.index;
    const subject = subjectBefore(context, from, at);
    if (subject !== null)
      return { ...subject, whole: spanOf(context, subject.speaker.start, at + verb[0].length) };
  }
  return null;
}

/** The “tough issues” remain, Kerry said. */
function laterInSentence(context: QuoteContext): Attribution | null {
  const { text, quoted } = context;
  if (quoted.open) return null;
  const end = sentenceOf(context).end;
  const rest = text.slice(quoted.outerEnd, Math.min(end, context.next?.outerStart ?? end));
  const closing = new RegExp(
    String.raw`,\s(?<subject>[^,“”"]{2,60}?)\s(?<verb>${speechVerb})(?:\.|,|$|\s(?:on|in|to)\s)`,
    'u',
  ).exec(rest);
  const subject = closing?.groups?.['subject'];
  if (closing === null || subject === undefined) return null;
  const start = quoted.outerEnd + closing.index + closing[0].indexOf(subject);
  const found = subjectBefore(context, start, start + subject.length + 1);
  if (found === null) return null;
  return { ...found, whole: spanOf(context, found.speaker.start, start + subject.length) };
}

/** Whoever stands before a verb as its subject. */
function subjectBefore(
  context: QuoteContext,
  from: number,
  verb: number,
): Omit<Attribution, 'whole'> | null {
  const { text } = context;
  const head = text.slice(from, verb);
  const bare = head.replace(new RegExp(`${adverbs}\\s*$`, 'u'), '').trimEnd();
  const end = from + bare.length;
  const aPronoun = pronoun.exec(bare);
  if (aPronoun !== null) {
    return { kind: 'pronoun', mention: null, speaker: spanOf(context, from + aPronoun.index, end) };
  }
  const candidates = context.mentions.filter((one) => one.start >= from && one.end <= end);
  const apposed = /[,)—–]$/u.test(bare);
  const last = candidates.at(-1);
  if (apposed) {
    const named =
      candidates.find((one) => isPerson(one) && /^\s?[,(—–]/u.test(text.slice(one.end, end))) ??
      candidates.find((one) => /^\s?[,(]/u.test(text.slice(one.end, end - 1)));
    return named === undefined ? null : { kind: 'mention', mention: named, speaker: named };
  }
  if (last !== undefined && (last.end === end || /^['’]s?$/.test(text.slice(last.end, end)))) {
    return {
      kind: 'mention',
      mention: holderOf(context, candidates, last),
      speaker: holderOf(context, candidates, last),
    };
  }
  const noun =
    /(?:^|[\s,“"])((?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Ss]ome|[Mm]any|[Ss]everal|[Oo]ther|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s)?(?:[\p{L}’'.-]+\s){0,2}?[\p{L}’'-]+)$/u.exec(
      bare,
    );
  const words = noun?.[1];
  if (
    words === undefined ||
    !/^(?:the|an?|one|two|some|many|several|other|his|her|its|their)\s|(?:officials?|police|authorities|spokes\p{L}+|experts?|critics|witnesses|activists|residents|analysts|statement|report)$/iu.test(
      words,
    )
  )
    return null;
  return { kind: 'noun', mention: null, speaker: spanOf(context, end - words.length, end) };
}

/** "Faysal Itani of the Atlantic Council said": he said it, not the council. */
function holderOf(
  context: QuoteContext,
  candidates: readonly FoundMention[],
  last: FoundMention,
): FoundMention {
  const earlier = candidates.filter((one) => one.end < last.start).at(-1);
  if (earlier === undefined || !isPerson(earlier)) return last;
  const between = context.text.slice(earlier.end, last.start);
  return /^\s(?:of|at|from|with|for)(?:\s[\p{Ll}-]+|\s\p{Lu}[\p{L}-]+-based){0,3}\s$/u.test(between)
    ? earlier
    : last;
}

/** Whoever stands behind a verb or "according to". */
function nounAfter(
  context: QuoteContext,
  from: number,
  end: number,
  whole: number,
): Attribution | null {
  const { text, mentions } = context;
  const rest = text.slice(from, end);
  const aPronoun = leading.exec(rest);
  if (aPronoun !== null) {
    const speaker = spanOf(context, from, from + aPronoun[0].length);
    return { kind: 'pronoun', mention: null, speaker, whole: spanOf(context, whole, speaker.end) };
  }
  const mention = mentions.find((one) => one.start >= from && one.end <= end);
  if (mention !== undefined) {
    const between = text.slice(from, mention.start);
    const straight = /^(?:[\p{L}\p{N}.’'-]+,? ?){0,8}$/u.test(between);
    const another = /\b(?:for|of|at|from|with|by|about|in|to|who|that|spokes\p{L}+ for)\b/u.test(
      between,
    );
    if (straight && !another) {
      return {
        kind: 'mention',
        mention,
        speaker: mention,
        whole: spanOf(context, whole, mention.end),
      };
    }
    const named = mentions.find(
      (one) =>
        isPerson(one) &&
        one.start > from &&
        one.end <= end &&
        /(?:^|[,\s])(?:$|, $)/u.test(text.slice(from, one.start)) &&
        !/[.;]/.test(text.slice(from, one.start)),
    );
    if (
      named !== undefined &&
      /, $|\b(?:of|for|at) .*?(?:’s|'s)? $/u.test(text.slice(from, named.start))
    ) {
      return {
        kind: 'mention',
        mention: named,
        speaker: named,
        whole: spanOf(context, whole, named.end),
      };
    }
  }
  const noun =
    /^(?:(?:the|an?|one|two|some|his|her|its|their)\s)?(?:[\p{L}’'-]+\s){0,2}?[\p{L}’'-]+(?=[.,;]|$|\s(?:of|for|in|on|at|from|who|and|to|as|with)\s)/u.exec(
      rest,
    );
  if (noun === null) return null;
  const speaker = spanOf(context, from, from + noun[0].length);
  return { kind: 'noun', mention: null, speaker, whole: spanOf(context, whole, speaker.end) };
}

function isPerson(mention: FoundMention): boolean {
  return mention.entity.startsWith('people/');
}

function spanOf({ quoted }: QuoteContext, start: number, end: number): Span {
  return { block: quoted.block, start, end };
}

/** Up to the end of the sentence that goes on behind the quotation, or to the next quotation. */
function clauseEnd(context: QuoteContext): number {
  const { text, quoted, next } = context;
  const rest = text.slice(quoted.outerEnd, next?.outerStart ?? text.length);
  const stop = /(?<!\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|Jr|\p{Lu}))[.!?](?=\s|$)/u.exec(
    rest,
  );
  return quoted.outerEnd + Math.min(stop?.index ?? rest.length, 250);
}

function clauseStart(context: QuoteContext): number {
  const { quoted, previous } = context;
  return Math.max(sentenceOf(context).start, previous?.outerEnd ?? 0, quoted.outerStart - 400);
}

function sentenceOf({ text, language, quoted }: QuoteContext): Stretch {
  const all = sentences(text, language);
  const first = all.findLast((one) => one.start <= quoted.outerStart);
  const last = all.find((one) => one.end >= quoted.outerEnd);
  return { start: first?.start ?? 0, end: last?.end ?? text.length };
}
