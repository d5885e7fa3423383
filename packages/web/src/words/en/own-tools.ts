/** The two tools that stand on every article from the first. */
export const own = { save: 'Save', mark: 'Highlight' } as const;
