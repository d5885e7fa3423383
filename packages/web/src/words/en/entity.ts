export const entity = {
  alsoKnownAs: 'Also known as',
  elsewhere: 'Elsewhere',
  said: 'Words spoken',
  tookPart: 'Took part in',
  namedIn: 'In these dispatches',
  roles: 'Held these posts',
  people: 'Its people',
  contains: 'Places in it',
  happened: 'What happened here',
  unlocated: 'Where this is, the dispatches do not say closely enough to put it on a map.',
  precision: (km: number) =>
    km < 1 ? 'Located to within a kilometer' : `Located to within ${Math.round(km)} km`,
  nothing: 'Nothing more is on record.',
  on: 'on the occasion of',
} as const;
