export const strip = {
  label: 'Where and when in the story',
  open: 'Open the timeline',
  openMap: 'Open the map',
  step: 'Where and when the story is, passage by passage',
  /** For a screen reader; `still`: the passage itself says neither where nor when. */
  at: (
    number: number,
    of: number,
    place: string,
    time: string,
    still: boolean,
    filed: boolean,
  ): string => {
    const where = filed ? `filed from ${place}` : still ? `still ${place}` : place;
    return `Passage ${number} of ${of}: ${time ? `${where}, ${time}` : where}`;
  },
  noPlace: 'No place named',
  noTime: 'No time named',
} as const;
