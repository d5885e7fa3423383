import type { Library } from '@dateline/model';

export interface Counts {
  readonly stories: number;
  readonly people: number;
  readonly places: number;
  readonly organizations: number;
  readonly events: number;
  readonly quotes: number;
  readonly disagreements: number;
  readonly mentions: number;
  readonly roles: number;
  readonly storylines: number;
}

export function countLibrary(library: Library): Counts {
  const inArticles = (of: 'quotes' | 'mentions' | 'disagreements') =>
    library.articles.reduce((sum, article) => sum + article[of].length, 0);
  return {
    stories: library.articles.length,
    people: library.people.length,
    places: library.places.length,
    organizations: library.organizations.length,
    events: library.events.length,
    quotes: inArticles('quotes'),
    disagreements: inArticles('disagreements'),
    mentions: inArticles('mentions'),
    roles: library.roles.length,
    storylines: library.storylines.length,
  };
}

const singular: Readonly<Record<keyof Counts, string>> = {
  stories: 'story',
  people: 'person',
  places: 'place',
  organizations: 'organization',
  events: 'event',
  quotes: 'quote',
  disagreements: 'disagreement',
  mentions: 'mention',
  roles: 'role',
  storylines: 'storyline',
};

/** "1 story, 14 people, 17 places": what there is none of is left out. */
export function describeCounts(counts: Counts): string {
  const parts = (Object.keys(singular) as (keyof Counts)[])
    .filter((name) => counts[name] > 0)
    .map((name) => `${counts[name]} ${counts[name] === 1 ? singular[name] : name}`);
  return parts.length > 0 ? parts.join(', ') : 'no stories';
}

/** "1 problem", "3 problems". */
export function countOf(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
