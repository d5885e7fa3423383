export const library = {
  title: 'On this device',
  intro: 'Dispatches kept here open with no signal, with everyone and every place that they name.',
  empty: 'Nothing is kept yet.',
  emptyHint: 'Open a dispatch and choose “Keep offline”. It will be listed here.',
  toFront: 'To the front page',
  total: (size: string) => `${size} in all`,
  keptOn: (when: string) => `kept ${when}`,
  unknown: 'This page needs JavaScript: what is on the device is known only to the device.',
} as const;
