import type { Rule } from './finding';

/**
 * How likely each rule is right. Those above the line were measured: the share of their mentions in
 * the development data that the README names whose span and kind are both right, rounded down to
 * steps of 0.05. The data has no library and few attributed quotes: those below are estimates,
 * set lower where more must be guessed.
 */
const confidences: Readonly<Record<Rule, number>> = {
  'family-name': 0.95,
  occupation: 0.9,
  'given-name': 0.85,
  city: 0.85,
  acronym: 0.8,
  country: 0.8,
  office: 0.8,
  repeated: 0.8,
  'well-known-organization': 0.8,
  apposition: 0.75,
  honorific: 0.75,
  'place-in-place': 0.75,
  'place-word': 0.75,
  'organization-word': 0.7,
  // ---
  'known-name': 0.95,
  'known-alias': 0.9,
  'office-and-family-name': 0.8,
  speaker: 0.7,
  'event-name': 0.9,
  'event-date': 0.7,
  'quote-by-name': 0.9,
  'quote-continued': 0.75,
  'quote-by-noun': 0.7,
  'quote-by-pronoun': 0.7,
};

/** 0 to 1: how likely what the rule finds is right. */
export function confidenceOf(rule: Rule): number {
  return confidences[rule];
}
