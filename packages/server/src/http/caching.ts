/** Ask before using what you have: the answer changes whenever the content does. */
export const revalidated = 'public, max-age=0, must-revalidate';

/** Not to be kept by anyone: errors, and what is not the same for all. */
export const neverStored = 'no-store';

/** Made for one caller, whose token it came with. */
export const neverShared = 'no-store, private';

/** Named by its content: never changes. */
export const immutable = 'public, max-age=31536000, immutable';
