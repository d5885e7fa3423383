export const storyline = { articles: 'Dispatches', events: 'What happened' } as const;
