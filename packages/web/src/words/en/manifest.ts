/** What the device shows of the app once it is installed. */
export const manifest = {
  name: 'Dateline',
  description: 'News articles you can look into, on the train and in the tunnel.',
  timeline: { name: 'Timeline', description: 'Events in time order' },
  library: { name: 'On this device', description: 'What can be read with no signal' },
  search: { name: 'Search', description: 'People, places, events and words' },
} as const;
