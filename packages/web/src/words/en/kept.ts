/** How a thing stands on the device, on its card. */
export const card = {
  kept: 'On this device',
  partly: 'Partly on this device',
  partlyOf: (done: string, of: string) => `${done} of ${of} on this device`,
  stale: (when: string) => `On this device, as of ${when}`,
  keeping: 'Coming onto this device',
  percent: (done: string) => `Coming onto this device, ${done}`,
} as const;

export const gone = {
  retracted: 'Retracted by its publisher',
  deleted: 'Withdrawn by its publisher',
} as const;

/** Beside an article that is here only because it was read. */
export const keepRead = 'Keep' as const;
export const keepReadHint =
  'Here for thirty days because you read it. Keep it, and it stays until you remove it.' as const;
