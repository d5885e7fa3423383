export const notFound = {
  title: 'No such page',
  asked: 'You asked for',
  help: 'The address may be mistyped, or what stood here was withdrawn. Search for it by name, or start from the front page.',
} as const;

export const notHere = {
  title: 'Not on this device yet',
  asked: 'You asked for',
  why: 'The server could not be reached, and this page was not kept here before.',
  how: 'Open it once with a connection, or keep the dispatch that it belongs to, and it will open without one.',
  retry: 'Try again',
  library: 'See what is on this device',
} as const;

export const trouble = {
  title: 'The server could not answer',
  why: 'It was reached, but something went wrong on its side. What is kept on this device is safe.',
  retry: 'Try again',
} as const;
