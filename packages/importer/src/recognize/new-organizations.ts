import { isCalendarWord } from './capital-run';
import { isOpener } from './common-words';
import type { Proposal, Rule } from './finding';
import { organizationHead, organizationOpening, wellKnownOrganization } from './organization-words';
import type { Scan } from './scan';

const cap = String.raw`(?:(?!\p{L}+-(?:based|led|backed|born))\p{Lu}[\p{L}\p{M}\p{N}.’'-]*|&)`;
const joint = '(?: (?:and|&|de))?';
/** Capitals, perhaps joined by small words, that end in what only an organization is called. */
const headed = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${cap}${joint} ){1,7}${organizationHead}(?![\p{L}\p{N}])(?:(?: (?:of|for|on)(?: the)?(?: ${cap}){1,4}(?: and ${cap})?))?`,
  'gu',
);
const opened = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${cap} ){0,3}${organizationOpening} (?:of|for)(?: the)?(?: ${cap}){1,4}(?:(?:,? (?:and|of|of the|for))+(?: ${cap}){1,4})*`,
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
  const end = start + match[0].replace(/[.,’'-]+$/u, '').length;
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
  const name = scan.block.text.slice(start, end);
  if (
    !/[ \u00a0]/.test(name) ||
    /[.!?] /.test(name.replace(/\b(?:St|Mt|U\.S|U\.N|U\.K|\p{Lu})\. /gu, ''))
  )
    return null;
  return make(scan, start, end, rule);
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
