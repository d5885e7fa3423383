export const share = {
  share: 'Share',
  shareWords: 'Share the link to these words',
  shareSentence: (words: string) => `Share “${words}”`,
  /** What is handed on with the link. */
  words: (words: string) => `“${words}”`,
  articleCopied: 'Link copied',
  copied: 'Link to these words copied',
  copyFailed: 'The link could not be copied. It is in the address bar.',
  /** Of a link whose words are not in the text as they were. */
  label: 'About the link that you followed',
  reworded: (day: string) =>
    `The words of this link were corrected on ${day}. What they read now is lit below.`,
  gone: (day: string) =>
    `The words that this link leads to are no longer in the text: it was corrected on ${day}.`,
  unsure: (day: string) =>
    `The text was corrected on ${day}, after this link was made. Words like its own stand in it still, but it is not certain that they are those. None are lit.`,
  earlier:
    'This link leads to a newer version of the text than the one on this device. Its words are not in this one.',
  broken: 'This link does not fit the text. Part of it may have been lost on the way.',
  read: (words: string) => `When the link was made, they read: “${words}”`,
  dismiss: 'Dismiss',
} as const;
