import { type CapitalRun, capitalRunAt, runOf } from './capital-run';
import { isNationality, isOpener } from './common-words';
import type { Proposal, Rule } from './finding';
import { gazetteer } from './gazetteer';
import { isOrganizationName } from './organization-words';
import { isPlaceName } from './place-words';
import { type Scan, wordAfter } from './scan';

const longestName = 5;
const locative =
  /(?:^|[\s(“"])(?:in|at|from|to|near|into|outside|across|around|throughout|through|of|for|over|toward|towards|between|visit|visited|left|via|and|leaving|reached|inside|within|north|south|east|west)\s$/i;
const settlement =
  /\b(?:cit(?:y|ies)|towns?|villages?|provinces?|suburbs?|districts?|regions?|islands?|port|states?|county|capital) (?:of|in) (?:the )?$/;

/** Places that are no known ones yet: the world's, by name, and others by the words around them. */
export function newPlaces(scan: Scan): readonly Proposal[] {
  return [...named(scan), ...worded(scan)];
}

function* named(scan: Scan): Generator<Proposal> {
  const { text } = scan.block;
  for (let index = 0; index < scan.words.length; index += 1) {
    const first = scan.words[index];
    if (first === undefined || !first.capital) continue;
    for (let count = Math.min(longestName, scan.words.length - index); count > 0; count -= 1) {
      const last = scan.words[index + count - 1];
      if (last === undefined) continue;
      const name = text.slice(first.start, last.end).replace(/’/g, "'");
      const place = gazetteer().get(name) ?? gazetteer().get(`${name}.`);
      if (place === undefined) continue;
      const end = gazetteer().has(name) ? last.end : last.end + 1;
      if (text.slice(first.start, end).length < name.length) continue;
      if (!scan.edges.fits(first.start, last.end)) continue;
      if (isPartOfLonger(scan, index, index + count - 1)) break;
      if (place.doubtful && !isSetAsPlace(text, first.start, end)) break;
      const rule: Rule = place.placeKind === 'city' ? 'city' : 'country';
      yield {
        kind: 'place',
        name: text.slice(first.start, end),
        rule,
        block: scan.block.index,
        start: first.start,
        end,
      };
      index += count - 1;
      break;
    }
  }
}

/** "Paris Hilton", "Kansas City Chiefs", "Houston Rockets": the name is not the place's alone. */
function isPartOfLonger(scan: Scan, from: number, to: number): boolean {
  if (scan.titleCase) return false;
  const next = scan.words[to + 1];
  if (
    next !== undefined &&
    next.joined &&
    next.capital &&
    !/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(next.text)
  )
    return true;
  const first = scan.words[from];
  const before = scan.words[from - 1];
  if (first === undefined || before === undefined || !first.joined || !before.capital) return false;
  return !(before.opens && isOpener(before.text)) && !isNationality(before.text);
}

function isSetAsPlace(text: string, start: number, end: number): boolean {
  const head = text.slice(Math.max(0, start - 20), start);
  return (
    /(?:^|[\s(“"])(?:in|at|near|to|from|outside)\s$/i.test(head) ||
    (/^, \p{Lu}/u.test(text.slice(end, end + 3)) && head.endsWith(', '))
  );
}

function* worded(scan: Scan): Generator<Proposal> {
  const { text, index: block } = scan.block;
  if (scan.titleCase) return;
  for (let at = 0; at < scan.words.length; at += 1) {
    const run = withoutOpeners(scan, capitalRunAt(scan, at, longestName));
    if (run === null) continue;
    at = Math.max(at, scan.indexAt.get(run.words.at(-1)?.start ?? -1) ?? at);
    if (isOrganizationName(run.text) || /^\p{Lu}+$/u.test(run.text)) continue;
    const rule = ruleFor(scan, text, run);
    if (rule === null) continue;
    yield { kind: 'place', name: run.text, rule, block, start: run.start, end: run.end };
  }
}

function ruleFor(scan: Scan, text: string, run: CapitalRun): Rule | null {
  const head = text.slice(Math.max(0, run.start - 40), run.start);
  if (isPlaceName(run.text) && run.words.length > 1) return 'place-word';
  if (settlement.test(head)) return 'place-word';
  const next = wordAfter(scan, run.end);
  const inLarger =
    next !== undefined && text.slice(run.end, next.start) === ', ' && locative.test(head);
  if (inLarger) {
    const after = capitalRunAt(scan, scan.indexAt.get(next.start) ?? -1, 4);
    const larger = after === null ? undefined : gazetteer().get(after.text);
    if (larger !== undefined && larger.placeKind !== 'city') return 'place-in-place';
  }
  return null;
}

function withoutOpeners(scan: Scan, run: CapitalRun | null): CapitalRun | null {
  if (run === null) return null;
  const [first] = run.words;
  if (first === undefined || !(first.opens && isOpener(first.text))) return run;
  return runOf(scan.block.text, run.words.slice(1));
}
