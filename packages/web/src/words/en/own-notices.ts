/** What is said of the reader's own on an article and in a list. */
export const notices = {
  undo: 'Undo',
  unavailable:
    'This browser lets nothing be kept. What you save and mark here is gone when you close the page.',
  full: 'There is no room left on this device. What you save and mark now is gone when you close the page.',
  left: (minutes: number) => `${minutes}\u{a0}min left`,
  leftOff: 'Where you left off',
  goOn: 'Go on where you were',
  toTop: 'To the top',
  dismiss: 'Close',
  corrected: 'Corrected since you read it',
  saved: 'Saved',
} as const;
