const dispatches = (count: string, one: boolean) =>
  one ? `${count} dispatch` : `${count} dispatches`;

/** Keeping one thing, from its own page. */
export const control = {
  keep: 'Keep on this device',
  about: (wire: string, kept: string) => `about ${wire} to fetch, ${kept} kept`,
  brings: (count: string, one: boolean) =>
    one
      ? 'With the dispatch listed here and every page that it links to.'
      : `With the ${count} dispatches listed here and every page that they link to.`,
  progress: (done: string, of: string) => `${done} of ${of} dispatches here`,
  starting: 'Asking for it…',
  pause: 'Pause',
  goOn: 'Go on',
  again: 'Try again',
  remove: 'Remove',
  kept: (size: string) => `Kept on this device · ${size}`,
  keptAsOf: (size: string, when: string) => `Kept on this device · ${size}, as of ${when}`,
  halts: {
    paused: 'Paused. What is here stays here.',
    full: 'No room is left on this device. What is here stays here; make room and go on.',
    unreachable: 'The connection was cut. It goes on by itself when the server can be reached.',
    trouble: 'The server could not answer. What is here stays here.',
  },
  troubles: {
    unavailable: 'This browser lets nothing be kept.',
    full: 'Not kept: no room is left on this device. Nothing that was here is lost.',
    unreachable: 'Not kept: the server cannot be reached. Nothing that was here is lost.',
    trouble: 'Not kept: the server could not answer. Nothing that was here is lost.',
  },
} as const;

/** The storage screen. */
export const storage = {
  used: (size: string) => `${size} on this device`,
  usedOf: (size: string, quota: string) => `${size} of about ${quota}`,
  usedHint: 'What this browser holds for Dateline, of what it would lend it.',
  dispatchesTake: (size: string) => `${size} of that is dispatches and their pages.`,
  lasting: 'This browser has promised to keep it until you remove it.',
  passing: 'This browser may clear it when the device runs short of room.',
  ask: 'Ask it not to',
  refused: 'The browser said no for now. It says yes more readily when Dateline is installed.',

  groups: {
    fetching: 'Coming onto this device',
    storylines: 'Stories',
    articles: 'Dispatches',
    people: 'People',
    places: 'Places',
    organizations: 'Organizations',
    events: 'Events',
    newest: 'The newest, kept by themselves',
    read: 'Read lately',
    gone: 'Withdrawn since you kept them',
  },
  readHint: 'Here for thirty days after you last opened them.',
  goneHint: 'Their publisher took them back, so their text is no longer on this device.',
  shared: 'Pages that several dispatches share are stored once, so the whole is less than the sum.',

  sort: 'In order of',
  sorts: { latest: 'Latest', size: 'Size', title: 'Title' },
  keptAgo: (ago: string) => `kept ${ago}`,
  checkedAgo: (ago: string) => `as of ${ago}`,
  partsHere: (done: string, of: string) => `${done} of ${of} dispatches`,
  parts: (count: string, one: boolean) => dispatches(count, one),
  broken: (count: string, one: boolean) =>
    one ? `${count} page missing` : `${count} pages missing`,
  removeNamed: (title: string) => `Remove: ${title}`,
  keepNamed: (title: string) => `Keep: ${title}`,
  pauseNamed: (title: string) => `Pause: ${title}`,
  goOnNamed: (title: string) => `Go on: ${title}`,
  dismiss: 'Take off the list',
  dismissNamed: (title: string) => `Take off the list: ${title}`,
  more: (count: string) => `Show ${count} more`,

  removed: (title: string) => `Removed: ${title}`,
  undo: 'Undo',
  close: 'Close',

  cleared: 'This browser cleared what you had kept',
  clearedHint: (count: string, one: boolean) =>
    `It needed the room, or it was asked to. ${
      one ? `${count} thing that you kept is gone` : `${count} things that you kept are gone`
    } from here; the server still has what was not withdrawn.`,
  fetchAgain: 'Fetch again',
  leave: 'Leave it',

  full: 'No room is left on this device',
  fullHint:
    'Nothing that was here is lost. To make room, remove something below; the largest stand first when you order by size.',

  automatic: 'Without asking',
  newest: 'Always have the newest dispatches',
  none: 'None',
  newestHint: 'They come when you open Dateline. Older ones go as newer ones come.',
  wifiOnly: 'On Wi-Fi only',
  wifiKnown: 'What you ask for yourself is fetched on any network.',
  wifiUnknown:
    'This browser does not tell which network it is on, so with this nothing comes by itself.',
  saveData: 'This device is set to save data, so nothing comes by itself.',

  care: 'Look after it',
  check: 'Check what is kept',
  checking: 'Checking…',
  sound: 'Everything is here and undamaged.',
  mended: (count: string, one: boolean) =>
    one
      ? `${count} was incomplete and is being fetched again.`
      : `${count} were incomplete and are being fetched again.`,
  removeAll: 'Remove everything',
  removeAllTitle: 'Remove everything from this device?',
  removeAllHint: (size: string) =>
    `${size} of dispatches and their pages go. Your settings stay. It cannot be undone, but all of it can be fetched again.`,
  removeAllYes: 'Remove everything',
  removeAllNo: 'Keep it',

  emptyTitle: 'Nothing is kept here yet',
  emptyHint:
    'Open a dispatch and it stays for thirty days. To have a person, a place or a whole story with you in a tunnel, open its page and choose “Keep on this device”.',
} as const;

/** Told wherever the reader is. */
export const told = {
  hint: 'Its text is no longer on this device.',
  close: 'Close',
} as const;
