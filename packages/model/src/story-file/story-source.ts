import type { OpenedMd } from './opened-md';
import type { YamlNode } from './yaml-tree';

export const entityFiles = ['people', 'places', 'organizations', 'storylines'] as const;
export type EntityFile = (typeof entityFiles)[number];
export const storyParts = ['events', 'roles', 'quotes', 'disagreements'] as const;
export type StoryPart = (typeof storyParts)[number];

/** YAML that is there, a file or a field of one: `node` is null when it could not be read. */
export interface SourceYaml {
  readonly file: string;
  readonly node: YamlNode | null;
  /** The field that it stands in; null when it is a whole file. */
  readonly field: string | null;
}

/** One story: a folder, or a file that holds all that would stand in a folder. */
export interface StorySource {
  readonly slug: string;
  readonly file: string;
  /** Null when story.md is missing or could not be read. */
  readonly opened: OpenedMd | null;
  /** In a story that is one file: whom and what it speaks of. Null for a folder. */
  readonly entities: Readonly<Partial<Record<EntityFile | 'events', SourceYaml>>> | null;
  readonly parts: Readonly<Partial<Record<StoryPart, SourceYaml>>>;
}
