export const settings = {
  theme: 'Paper',
  themes: { system: 'As the device', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
  textSize: 'Text size',
  textSizes: {
    small: 'Small',
    normal: 'Normal',
    large: 'Large',
    larger: 'Larger',
    largest: 'Largest',
  },
  face: 'Typeface',
  faces: {
    dateline: 'Dateline Serif',
    sans: 'The device’s sans-serif',
    device: 'The device’s serif',
    clear: 'Clear letters',
  },
  faceHint: 'Clear letters is Atkinson Hyperlegible, drawn so that no letter is taken for another.',
  width: 'Line width',
  widths: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' },
  spacing: 'Line spacing',
  spacings: { close: 'Close', normal: 'Normal', open: 'Open' },
  motion: 'Motion',
  motions: { system: 'As the device', reduced: 'Reduced' },
  motionHint: 'Reduced: pages and sheets change at once, and nothing slides.',
  data: 'Data',
  datas: { system: 'As the device', reduced: 'Reduced' },
  dataHint: 'Reduced: nothing is kept for later unless you ask for it.',
  marks: 'Marks under names and events',
  markses: { shown: 'Shown', quiet: 'Quiet' },
  marksHint: 'Quiet: the text stands bare. A name still opens when it is touched.',
  more: 'All settings',
} as const;

/** The page that has all of them. */
export const settingsPage = {
  title: 'Settings',
  intro: 'How the pages look and move, on this device only. Every choice counts at once.',
  text: 'Text',
  comfort: 'Comfort',
  language: 'Language',
  languageHint:
    'Of the pages around the articles. What an article says stays in the language that it was written in.',
  fetching: (language: string) => `Fetching Dateline in ${language}…`,
  unreachable: (language: string) =>
    `Dateline in ${language} is not on this device yet, and the server cannot be reached. Nothing has changed. Choose it again when you have a connection.`,
  preview: 'How it will look',
  previewText:
    'At the end of the summit in Hangzhou the two presidents spoke for ninety minutes, standing for the first of them. What they could not settle went back to their ministers, who had been at it since the middle of July.',
  previewNames: ['Hangzhou', 'presidents'],
  reset: 'As it was at first',
  unscripted: 'Apart from the language, these settings need JavaScript.',
} as const;
