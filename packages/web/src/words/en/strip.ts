export const strip = {
  label: 'Where and when in the story',
  open: 'Open the timeline',
  noPlace: 'No place named',
  noTime: 'No time named',
} as const;
