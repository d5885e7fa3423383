import type * as english from '../en/storyline';
import type { Wording } from '../wording';

export const storyline: Wording<typeof english.storyline> = {
  articles: 'البرقيات',
  events: 'ما جرى',
};
