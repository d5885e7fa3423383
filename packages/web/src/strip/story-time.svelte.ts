import type { WhereWhenStop } from '@dateline/model/browser';

/** Where and when the story is at the paragraph being read. */
class StoryTime {
  /** null until the strip has come to life; the page then shows the dateline's place and day. */
  stop = $state.raw<WhereWhenStop | null>(null);
}

export const storyTime = new StoryTime();
