export const locale = 'en-US' as const;

export const asOf = (date: string) => `as of ${date}`;

export const inPlace = (name: string) => `in ${name}`;

export const list = (parts: readonly string[]) =>
  parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** Between the last two of several. */
export const and = ' and ';
