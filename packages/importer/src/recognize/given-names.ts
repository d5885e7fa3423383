import data from './data/given-names.json';
import { moreFemaleNames, moreMaleNames } from './more-given-names';

const female = new Set(`${data.female} ${moreFemaleNames}`.split(' '));
const male = new Set(`${data.male} ${moreMaleNames}`.split(' '));

export function isGivenName(word: string): boolean {
  return female.has(word) || male.has(word);
}

/** Which pronoun a given name goes with; null when it goes with both, or is not listed. */
export function genderOf(givenName: string): 'female' | 'male' | null {
  const she = female.has(givenName);
  if (she === male.has(givenName)) return null;
  return she ? 'female' : 'male';
}
