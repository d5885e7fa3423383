import { EdtfError, parseEdtf, type Span } from '@dateline/model';
import * as chrono from 'chrono-node';
import { relativeTime } from './relative-time';
import type { Scan } from './scan';

/** Words for a time, and which time they mean. */
export interface FoundTime extends Span {
  /** EDTF, no more precise than the words. */
  readonly edtf: string;
}

const month =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.';
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const number =
  '(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a hundred|\\d{1,3}|several|a few|a couple of)';
const unit =
  '(?:day|week|month|year|decade|weekend|quarter|century|spring|summer|autumn|fall|winter)';

/** What words for times look like, the longest first; each is then read by itself. */
const phrase = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[
    `(?:${weekday},? )?(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${month})(?:,? \\d{4})?|(?:${month}) \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?)(?![\\d:])`,
    '\\d{4}-\\d\\d-\\d\\d',
    `(?:the )?(?:early|mid|late)[- ](?:${month})(?: \\d{4})?`,
    `(?:the )?(?:early|mid|late)[- ](?:1[5-9]|20)\\d\\d`,
    `(?:last|next|this) (?:${month.replace('May|', '')})`,
    `(?:${month}),? (?:of )?\\d{4}`,
    `(?:the )?(?:spring|summer|autumn|fall|winter) (?:of )?\\d{4}`,
    `(?:the )?(?:1[5-9]|20)\\d0s`,
    `(?:last|next|this|past|previous) (?:${weekday})`,
    `(?:earlier |later )?(?:last|next|this|the past|the previous|the last) ${unit}`,
    `(?:earlier|later) this (?:${unit})`,
    `(?:about |some |around |nearly |almost |more than |over )?${number} (?:days?|weeks?|months?|years?|decades?) (?:ago|earlier)`,
    `${weekday}(?: (?:morning|afternoon|evening|night))?`,
    'today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)',
    `(?<=\\b(?:in|since|until|by|of|during|from|last|before|after|late|early) )(?:January|February|March|April|June|July|August|September|October|November|December)`,
    `(?<![$€£#.,]|No\\. )(?:1[5-9]|20)\\d\\d(?![\\d.,]\\d|\\p{L}|%|-\\d{3}| (?:people|troops|dollars|feet|meters|miles|km|men|women|votes|votes|homes|tons))`,
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Code units: longer blocks are no prose that a reader dates. */
const longestBlock = 50_000;

/**
 * The times that a text names, resolved against the day it was filed. Weekdays are past ones, unless
 * the sentence speaks of the future. Words whose time cannot be told are left out.
 *
 * @param day EDTF day; null leaves out everything that is relative to it.
 */
export function timesInText(scans: readonly Scan[], day: string | null): readonly FoundTime[] {
  return scans.flatMap((scan) => {
    const { text, index: block } = scan.block;
    if (text.length > longestBlock) return [];
    const found: FoundTime[] = [];
    for (const match of text.matchAll(phrase)) {
      const start = match.index;
      const end = start + match[0].length;
      if (
        /^may$/i.test(match[0]) ||
        (/^\p{Ll}/u.test(match[0]) && /^(?:sunday|march|may)/.test(match[0]))
      )
        continue;
      const edtf = timeOf(match[0], sentenceAt(text, start), day);
      if (edtf !== null && isEdtf(edtf)) found.push({ block, start, end, edtf });
    }
    return found;
  });
}

/** What one phrase means; the sentence tells whether it looks ahead. */
export function timeOf(words: string, sentence: string, day: string | null): string | null {
  const own = relativeTime(words, looksAhead(sentence, words), day);
  if (own !== undefined) return own;
  return absoluteTime(words, day, looksAhead(sentence, words));
}

/** Days and months by name: chrono reads them, this says how precise they are. */
function absoluteTime(words: string, day: string | null, ahead: boolean): string | null {
  const reference = day === null ? undefined : new Date(`${day}T12:00:00Z`);
  const [result] = chrono.en.casual.parse(
    words,
    reference === undefined ? undefined : { instant: reference, timezone: 0 },
  );
  if (result === undefined || result.end != null) return null;
  const { start } = result;
  const year = start.get('year');
  const month = start.get('month');
  const dayOfMonth = start.get('day');
  if (year === null || month === null) return null;
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  if (!start.isCertain('month')) return start.isCertain('year') ? pad(year, 4) : null;
  let settled = year;
  if (!start.isCertain('year')) {
    if (reference === undefined) return null;
    settled = yearOf(month, dayOfMonth ?? 1, start.isCertain('day'), reference, ahead);
  }
  const base = `${pad(settled, 4)}-${pad(month, 2)}`;
  return start.isCertain('day') && dayOfMonth !== null ? `${base}-${pad(dayOfMonth, 2)}` : base;
}

/** Without a year the nearest is meant; looking back, one that is not months ahead. */
function yearOf(
  month: number,
  day: number,
  exact: boolean,
  reference: Date,
  ahead: boolean,
): number {
  const year = reference.getUTCFullYear();
  const distance = (candidate: number) =>
    (Date.UTC(candidate, month - 1, exact ? day : 15) - reference.valueOf()) / 86_400_000;
  const candidates = [year - 1, year, year + 1].filter((one) =>
    ahead ? distance(one) > -20 : distance(one) < (exact ? 60 : 20),
  );
  return candidates.reduce(
    (best, one) => (Math.abs(distance(one)) < Math.abs(distance(best)) ? one : best),
    candidates[0] ?? year,
  );
}

const future =
  /\b(?:will|shall|would|upcoming|scheduled|planned|plans? to|expected to|due|is to|are to|set to|hopes? to|intends? to|is going to|are going to|next|to be held|to meet|to hold|to vote|until|deadline|by)\b/i;
const past =
  /\b(?:was|were|had|did|said|told|last|ago|killed|died|announced|met|happened|took|won|held|began|started)\b/i;

function looksAhead(sentence: string, words: string): boolean {
  const at = sentence.indexOf(words);
  const near = sentence.slice(Math.max(0, at - 60), at);
  if (
    /\b(?:will|is to|are to|scheduled|expected|plan(?:s|ned)?|due|set|would|shall|going to|to be held|again)\b[^.;]{0,50}$/i.test(
      near,
    )
  )
    return true;
  return future.test(sentence) && !past.test(sentence);
}

function sentenceAt(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('. ', at) + 1, at - 300);
  const stop = text.indexOf('. ', at + 12);
  return text.slice(from, Math.min(stop < 0 ? text.length : stop, at + 300));
}

function isEdtf(text: string): boolean {
  try {
    parseEdtf(text);
    return true;
  } catch (error) {
    if (error instanceof EdtfError) return false;
    throw error;
  }
}
