import type { Person } from '@dateline/model';
import { isParticle } from './capital-run';

const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/;

/** Family names that stand first, in Chinese and Korean names as news writes them. */
const familyFirst = new Set(
  'Xi Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin Guo Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Moon Roh Ban Mao Deng Jiang Wen Hua'.split(
    ' ',
  ),
);

/** How the parts of a person's name are used: "Staffan de Mistura" → given "Staffan", family "de Mistura". */
export interface NameParts {
  readonly given: string | null;
  readonly family: string | null;
}

/**
 * The parts of a name written in Latin letters; both null for a single word, or when the order
 * cannot be told. "Kim Jong-un" and "Xi Jinping" have the family name first.
 */
export function namePartsOf(name: string): NameParts {
  const words = name.split(/[\s\u00a0]+/).filter((word) => !suffix.test(word));
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length < 2) {
    return { given: null, family: null };
  }
  if (!/^\p{Script=Latin}/u.test(last)) return { given: null, family: null };
  const second = words[1] ?? '';
  const hyphened = words.length === 2 && /^\p{Lu}\p{Ll}+-\p{L}/u.test(second);
  if (familyFirst.has(first) && (hyphened || words.length === 3) && !/\./.test(second)) {
    return { given: words.slice(1).join(' '), family: first };
  }
  if (first === 'Xi' || first === 'Li' || first === 'Mao') return { given: second, family: first };
  let from = words.length - 1;
  while (from > 1 && isParticle(words[from - 1] ?? '')) from -= 1;
  return { given: first, family: words.slice(from).join(' ') };
}

/** The words by which a person is named after the full name was given. */
export function familyNamesOf(person: Pick<Person, 'name' | 'familyName'>): readonly string[] {
  const family = person.familyName ?? namePartsOf(person.name).family;
  if (family === null || family.length < 2) return [];
  const capital = family.charAt(0).toUpperCase() + family.slice(1);
  const bare = family.replace(/^(?:al|el|as|ash)[-‑]/, '');
  return [...new Set([family, capital, bare])];
}

/** True when two names may be one person's: same first and last word, initials aside. */
export function sameName(a: string, b: string): boolean {
  const fold = (name: string) =>
    name
      .split(/[\s\u00a0]+/)
      .filter((word) => !/^\p{Lu}\.$/u.test(word) && !suffix.test(word))
      .join(' ');
  return fold(a) === fold(b);
}
