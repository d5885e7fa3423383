import type { EntityRef } from '../address';
import type { Catalog } from './catalog';
import type { StoryErrors } from './story-errors';
import type { StoryText } from './story-text';

/** What the readers of one story's files share. */
export interface StoryContext {
  /** Slug of the story. */
  readonly slug: string;
  /** Null when story.md could not be read: then evidence is neither found nor reported missing. */
  readonly text: StoryText | null;
  readonly catalog: Catalog;
  readonly errors: StoryErrors;
  /** Everything that some span of some story speaks of. */
  readonly anchored: Set<EntityRef>;
}
