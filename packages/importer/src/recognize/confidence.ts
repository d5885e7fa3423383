import type { Rule } from './finding';

/**
 * How often each rule is right: its precision on the development data named in the README,
 * rounded down to steps of 0.05, where the data has enough of it; below that where it has not.
 */
const confidences: Readonly<Record<Rule, number>> = {
  'known-name': 0.95,
  'known-alias': 0.9,
  'family-name': 0.9,
  'office-and-family-name': 0.8,
  honorific: 0.9,
  office: 0.9,
  occupation: 0.85,
  apposition: 0.85,
  speaker: 0.75,
  'given-name': 0.75,
  'organization-word': 0.75,
  acronym: 0.8,
  'well-known-organization': 0.9,
  country: 0.9,
  city: 0.8,
  'place-word': 0.75,
  'place-in-place': 0.85,
  repeated: 0.85,
  'event-name': 0.9,
  'event-date': 0.7,
  'quote-by-name': 0.9,
  'quote-by-pronoun': 0.7,
  'quote-by-noun': 0.7,
  'quote-continued': 0.75,
};

/** 0 to 1: how likely what the rule finds is right. */
export function confidenceOf(rule: Rule): number {
  return confidences[rule];
}
