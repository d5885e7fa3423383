/** Of the timeline that can be moved, and of what it shares with the map. */
export const chart = {
  timelineOf: {
    all: 'Timeline',
    article: 'Timeline of a dispatch',
    storyline: 'Timeline of a story',
    person: 'Timeline of a person',
    place: 'Timeline of a place',
    organization: 'Timeline of an organization',
    event: 'Timeline around an event',
  },
  ways: 'Ways to see it',
  timeline: 'Timeline',
  map: 'Map',
  list: 'List',
  label: (events: number) =>
    events === 1 ? 'Timeline, one event drawn' : `Timeline, ${events} events drawn`,
  keys: 'Plus and minus zoom, left and right move, up and down go from event to event, Home and End show the beginning and the end.',
  closer: 'Zoom in',
  farther: 'Zoom out',
  whole: 'Show it all',
  previous: 'Previous event',
  next: 'Next event',
  close: 'Close',
  legend: 'How to read it',
  forms: {
    moment: 'on that day',
    lasting: 'all that time',
    within: 'some time in those days',
    soft: 'about then, or no known end',
    expected: 'expected',
    cancelled: 'did not take place',
  },
  more: (shown: number, total: number) => `These are ${shown} of ${total} events.`,
  next100: 'Later events',
  notHere: 'The sentence is not on this device, and the server cannot be reached.',
  phrase: (phrase: string) => `The text says “${phrase}”.`,
} as const;

/** Of the slider over the days of a story. */
export const moments = {
  label: 'Day in the story',
  all: 'The whole time',
  play: 'Play the story',
  pause: 'Pause',
  count: (events: number) =>
    events === 0 ? 'nothing told' : events === 1 ? 'one event' : `${events} events`,
  at: (day: string, events: string) => `${day}: ${events}`,
  lit: 'at this time',
} as const;
