import { isCalendarWord } from './capital-run';
import { isOpener } from './common-words';
import type { Proposal, Rule } from './finding';
import {
  isOrganizationName,
  organizationHead,
  organizationOpening,
  wellKnownOrganization,
} from './organization-words';
import type { Scan } from './scan';

const cap = String.raw`(?:(?!\p{L}+-(?:based|led|backed|born))\p{Lu}[\p{L}\p{M}\p{N}.’'-]*|&)`;
const joint = '(?: (?:and|&|de))?';
/** Capitals, perhaps joined by small words, that end in what only an organization is called. */
const headed = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${cap}${joint} ){1,7}${organizationHead}(?![\p{L}\p{N}])(?:(?: (?:of|for|on)(?: the)?(?: ${cap}){1,4}))?`,
  'gu',
);
const opened = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${cap} ){0,3}${organizationOpening} (?:of|for)(?: the)?(?: ${cap}){1,4}(?: of(?: the)?(?: ${cap}){1,3})?`,
  'gu',
);
/** "Department of Health and Human Services": only offices of state are for two things at once. */
const forTwo = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${cap} ){0,3}(?:Ministry|Department) (?:of|for)(?: the)?(?: ${cap}){1,3}(?:,(?: ${cap}){1,2})*,? (?:and|&)(?: ${cap}){1,3}`,
  'gu',
);
const wellKnown = new RegExp(
  String.raw`(?<![\p{L}\p{N}.-])${wellKnownOrganization}(?![\p{L}\p{N}])`,
  'gu',
);
const acronymAfter = /^ \((?:the )?(?<acronym>\p{Lu}[\p{Lu}\p{N}&-]{1,7})(?:[,;][^)]{0,40})?\)/u;

/** Organizations that their own words give away, and those that every reader knows. */
export function newOrganizations(scan: Scan): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  const add = (proposal: Proposal | null) => {
    if (proposal !== null) found.set(`${proposal.start}:${proposal.end}`, proposal);
  };
  if (!scan.titleCase) {
    for (const match of scan.block.text.matchAll(forTwo))
      add(proposed(scan, match, 'organization-word'));
    for (const match of scan.block.text.matchAll(opened))
      add(proposed(scan, match, 'organization-word'));
    for (const match of scan.block.text.matchAll(headed))
      add(proposed(scan, match, 'organization-word'));
  }
  for (const match of scan.block.text.matchAll(wellKnown)) add(wellKnownAt(scan, match));
  for (const proposal of acronyms(scan)) add(proposal);
  return [...found.values()];
}

function wellKnownAt(scan: Scan, match: RegExpMatchArray): Proposal | null {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const at = scan.indexAt.get(start);
  const next = scan.words.find((word) => word.start >= end);
  if (at === undefined || !scan.edges.fits(start, end)) return null;
  // "U.N. Secretary General" speaks of it; "Guardian Angels" and "Intel Inside" do not.
  const goesOn = next?.joined === true && next.capital && next.start === end + 1;
  if (goesOn && !/[.]|^\p{Lu}{2,}$/u.test(match[0]) && !scan.titleCase) return null;
  const before = scan.words[at - 1];
  const led =
    scan.words[at]?.joined === true &&
    before?.capital === true &&
    !(before.opens && isOpener(before.text));
  if (
    led &&
    !/\p{Lu}{2,}|^(?:White House|Kremlin|Pentagon)/u.test(match[0]) &&
    !/(?:ian|ish|an|U\.S\.|British|French|German)$/.test(before.text)
  )
    return null;
  return make(scan, start, end, 'well-known-organization');
}

/** Leading words that are none of the name: "The", "In", "On Monday". */
function proposed(scan: Scan, match: RegExpMatchArray, rule: Rule): Proposal | null {
  let start = match.index ?? 0;
  const end = start + match[0].replace(/(?:[’']s)?[.,’'-]*$/u, '').length;
  for (;;) {
    const at = scan.indexAt.get(start);
    const word = at === undefined ? undefined : scan.words[at];
    if (at === undefined || word === undefined) return null;
    if (!(isOpener(word.text) && (word.opens || word.text === 'The')) && !isCalendarWord(word.text))
      break;
    const next = scan.words[at + 1];
    if (next === undefined || next.start >= end) return null;
    start = next.start;
  }
  const stop = sentenceEndIn(scan, start, end);
  const name = scan.block.text.slice(start, stop);
  if (!/[ \u00a0]/.test(name) || !isOrganizationName(name)) return null;
  return make(scan, start, stop, rule);
}

/** Where the sentence ends in which a name begins, if that is before `end`. */
function sentenceEndIn(scan: Scan, start: number, end: number): number {
  const from = scan.indexAt.get(start) ?? scan.words.length;
  for (let at = from + 1; at < scan.words.length; at += 1) {
    const word = scan.words[at];
    if (word === undefined || word.start >= end) break;
    if (word.opens) return scan.words[at - 1]?.end ?? end;
  }
  return end;
}

function make(scan: Scan, start: number, end: number, rule: Rule): Proposal {
  const { text, index } = scan.block;
  const acronym = acronymAfter.exec(text.slice(end, end + 60))?.groups?.['acronym'];
  return {
    kind: 'organization',
    name: text.slice(start, end),
    rule,
    block: index,
    start,
    end,
    ...(acronym === undefined ? {} : { aliases: [acronym] }),
  };
}

const abbreviation = /(?<![\p{L}\p{N}.$-])\p{Lu}{3,6}(?![\p{L}\p{N}-])/gu;
const noOrganization =
  /^(?:CEO|CFO|COO|CTO|IED|VBIED|HMS|USS|RMS|DNA|RNA|AIDS|HIV|GDP|GNP|VAT|SUV|VIP|MVP|MP|MEP|MPP|ERA|USA|UAE|USSR|DPRK|UK|HTML|PDF|DVD|CD|TV|ATM|COVID|SARS|GMT|EST|PST|UTC|CET|EDT|BST|AM|PM|BC|AD|NYC|LA|DC|PHD|MBA|BA|MA|IQ|ID|URL|USB|CPU|RAM|GPS|SMS|API|OST|EP|LP|FAQ|DIY|ASAP|OK|THE|AND|FOR|NOT|ALL|NEW|BUT|WHO|XXX|II|III|IV|VI|VII|VIII|IX|XI|XII|XIII|FIRST|UAV|DDG|WMD|ICBM|NGO|NGOS|LGBT|LGBTQ|PTSD|MRI|UFO|BREAKING|UPDATE|LIVE|NEWS|PHOTO|VIDEO)$/;

/** Letters alone are an organization's when they come again, or with an article: "the SDF". */
export function abbreviatedOrganizations(scans: readonly Scan[]): readonly Proposal[] {
  const found = scans.flatMap((scan) =>
    scan.titleCase
      ? []
      : [...scan.block.text.matchAll(abbreviation)]
          .filter(({ 0: letters }) => !noOrganization.test(letters))
          .map((match) => ({ scan, letters: match[0], start: match.index })),
  );
  const counts = new Map<string, number>();
  for (const { letters } of found) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  return found.flatMap(({ scan, letters, start }) => {
    const { text } = scan.block;
    const end = start + letters.length;
    const shouted =
      /\p{Lu}{3,}\P{L}$/u.test(text.slice(0, start)) || /^ \p{Lu}{3,}/u.test(text.slice(end));
    const sure =
      (counts.get(letters) ?? 0) > 1 ||
      /\b[Tt]he $/.test(text.slice(Math.max(0, start - 4), start));
    return sure && !shouted ? [make(scan, start, end, 'acronym')] : [];
  });
}

/** "Confederation of Indian Workers (CIW)": letters in parentheses that the words before them begin with. */
function* acronyms(scan: Scan): Generator<Proposal> {
  const { text } = scan.block;
  for (const match of text.matchAll(/ \((?:the )?(\p{Lu}{2,7})\)/gu)) {
    const letters = match[1] ?? '';
    const end = match.index;
    let at = scan.words.findIndex((word) => word.end === end);
    let left = letters.length;
    let start = -1;
    for (; at >= 0 && left > 0; at -= 1) {
      const word = scan.words[at];
      if (word === undefined) break;
      if (word.text.charAt(0) === letters.charAt(left - 1)) {
        left -= 1;
        start = word.start;
      } else if (!/^(?:of|for|the|and|in|on|de|to)$/.test(word.text)) break;
    }
    if (left === 0 && start >= 0) yield make(scan, start, end, 'acronym');
  }
}
