export const disagreement = {
  title: 'Where sources disagree',
  heldBy: 'Held by',
  source: 'Source',
  /** In the list of what a sentence states: one or two syllables. */
  claim: 'Claim',
  /** For a screen reader: the list of what the sides hold. */
  answers: (question: string) => `Answers to “${question}”`,
  /** For a screen reader: the link to the words that say that a claim is held. */
  evidence: (claim: string) => `Where the text says so: ${claim}`,
  reportedIn: 'Reported in',
} as const;
