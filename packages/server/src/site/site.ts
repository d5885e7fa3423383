/** How the site names itself where it speaks to programs: feeds, search boxes, embeds. */
export const site = {
  name: 'Dateline',
  description:
    'News articles you can look into: who is named, what they said, when and where it was, and the words that say so.',
  /** BCP 47; of the site's own words, not of its articles. */
  language: 'en',
} as const;
