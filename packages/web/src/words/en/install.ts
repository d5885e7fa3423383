export const install = {
  label: 'Put Dateline on this device',
  title: 'Keep Dateline at hand',
  why: 'On your home screen it opens at once, and with no signal.',
  install: 'Install',
  later: 'Not now',
  byHand: {
    why: 'To have it on your home screen, where it opens with no signal:',
    share: 'Tap the share button of Safari',
    add: 'Choose “Add to Home Screen”',
    done: 'Understood',
  },
} as const;
