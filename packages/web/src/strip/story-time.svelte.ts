import type { WhereWhenStop } from '@dateline/model/browser';

/** Where and when the story is at the passage being read. */
class StoryTime {
  /** null until the strip has come to life; the page then shows the dateline's place and day. */
  stop = $state.raw<WhereWhenStop | null>(null);
  /** The passage that is being read, from 0, and how many there are; none until it is followed. */
  passage = $state(0);
  count = $state(0);
  /** Brings a passage to where it is read. */
  go: (passage: number) => void = () => undefined;
}

export const storyTime = new StoryTime();
