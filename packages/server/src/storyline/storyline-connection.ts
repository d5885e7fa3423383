import { connectionOf } from '../relay/connection';
import { Storyline } from './storyline';

/** A page of storylines. */
export const StorylineConnection = connectionOf('Storyline', 'storylines', () => Storyline);
export type StorylineConnection = InstanceType<typeof StorylineConnection>;
