export const keys = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  /** Between two keys that are pressed one after the other. */
  followedBy: 'then',
  groups: { everywhere: 'Everywhere', go: 'Go to', step: 'Step by step', article: 'In a dispatch' },
  actions: {
    search: 'Search',
    help: 'This list',
    next: 'Next paragraph, or next in a list',
    previous: 'The one before',
    facts: 'What this paragraph states',
    save: 'Save for later, or not',
    keep: 'Keep on this device',
    highlight: 'Choose a sentence to highlight',
    quiet: 'Quiet: marks hidden or shown',
    listen: 'Listen, or pause',
    escape: 'Close what is open',
  },
  destinations: {
    f: 'Front page',
    p: 'People',
    l: 'Places',
    o: 'Organizations',
    t: 'Timeline',
    m: 'Map',
    k: 'Library: what is kept',
    s: 'Saved',
    n: 'Notes',
  },
  /** For a reader who has pressed `g` and hesitates. */
  afterGo:
    'f front · p people · l places · o organizations · t timeline · m map · k library · s saved',
  own: 'The timeline, the map and the strip have keys of their own: the arrows, and + and − to zoom.',
  offNow: 'They are switched off.',
  change: 'Switch them on or off',
  saved: 'Saved for later',
  unsaved: 'Not saved any more',
  quiet: 'Marks hidden',
  shown: 'Marks shown',
  keeping: 'Keeping it on this device',
  keptAlready: 'It is on this device already',
  /** On the page of settings. */
  choice: 'Shortcuts of a single letter',
  choices: { on: 'On', off: 'Off' },
  choiceHint:
    'Off is for those who speak to their device, or whose hand rests on the keys. Tab, Enter, Escape and the arrows always work.',
  all: 'All shortcuts',
} as const;
