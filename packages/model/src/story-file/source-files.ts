import { didYouMean } from './did-you-mean';
import { checkStoryName } from './story-name';
import { oneFileStory } from './one-file-story';
import { openMd } from './opened-md';
import { sourceText } from './source-text';
import { byCodeUnit } from '../code-unit-order';
import type { StoryErrors } from './story-errors';
import {
  type EntityFile,
  entityFiles,
  type SourceYaml,
  type StoryPart,
  storyParts,
  type StorySource,
} from './story-source';
import { yamlTree, type YamlKeys } from './yaml-tree';

export interface SourceFiles {
  readonly entities: Readonly<Partial<Record<EntityFile, SourceYaml>>>;
  /** By slug. */
  readonly stories: readonly StorySource[];
}

/** Sorts the files of a seeds folder by what they are, decoded; reports strays and gaps. */
export function sourceFiles(
  files: ReadonlyMap<string, Uint8Array>,
  errors: StoryErrors,
): SourceFiles {
  const folders = new Map<string, Set<string>>();
  const oneFile: string[] = [];
  for (const path of [...files.keys()].sort(byCodeUnit)) {
    const steps = path.split('/');
    const [folder, name] = steps;
    if (steps.some((step) => step.startsWith('.'))) continue;
    if (steps.length === 2 && folder !== undefined && name !== undefined) {
      folders.set(folder, (folders.get(folder) ?? new Set()).add(name));
    } else if (steps.length === 1 && path.endsWith('.md') && path !== 'README.md') {
      oneFile.push(path);
    } else if (path !== 'README.md') {
      stray(
        path,
        [],
        'Put entities in entities/ and each story in a folder or a Markdown file of its own.',
        errors,
      );
    }
  }
  const yaml = (file: string, keys: YamlKeys): SourceYaml | undefined => {
    const bytes = files.get(file);
    if (bytes === undefined) return undefined;
    const text = sourceText(file, bytes, errors);
    const node = text === null ? null : yamlTree(file, text, errors, { keys });
    return { file, node, field: null };
  };

  const entities: Partial<Record<EntityFile, SourceYaml>> = {};
  for (const name of entityFiles) {
    const source = yaml(`entities/${name}.yaml`, 'slugs');
    if (source !== undefined) entities[name] = source;
  }
  strays(
    'entities',
    folders.get('entities'),
    entityFiles.map((name) => `${name}.yaml`),
    errors,
  );

  const stories = oneFile.map((path) => oneFileStory(path, files.get(path), errors));
  for (const [slug, names] of folders) {
    if (slug === 'entities') continue;
    strays(slug, names, ['story.md', ...storyParts.map((part) => `${part}.yaml`)], errors);
    const file = `${slug}/story.md`;
    checkStoryName(slug, file, 'folder', errors);
    const bytes = files.get(file);
    if (bytes === undefined)
      missing(
        file,
        `The story “${slug}” has no story.md.`,
        'Write it, or take the folder out.',
        errors,
      );
    const parts: Partial<Record<StoryPart, SourceYaml>> = {};
    for (const part of storyParts) {
      const source = yaml(`${slug}/${part}.yaml`, part === 'events' ? 'slugs' : 'fields');
      if (source !== undefined) parts[part] = source;
    }
    stories.push({ slug, file, opened: openMd(file, bytes, errors), entities: null, parts });
  }
  if (stories.length === 0) {
    missing(
      'story.md',
      'There is no story here.',
      'Write a folder named for the story, with a story.md in it.',
      errors,
    );
  }
  return { entities, stories: inOrder(stories, errors) };
}

/** By slug, as their articles will be; the same story twice is told. */
function inOrder(stories: readonly StorySource[], errors: StoryErrors): readonly StorySource[] {
  const sorted = [...stories].sort(
    (a, b) => byCodeUnit(a.slug, b.slug) || byCodeUnit(a.file, b.file),
  );
  return sorted.filter((story, index) => {
    const before = sorted[index - 1];
    if (before?.slug !== story.slug) return true;
    errors.report({
      file: story.file,
      line: 1,
      code: 'duplicate-slug',
      message: `The story “${story.slug}” stands in ${before.file} already.`,
      remedy: 'Take one of the two out, or rename it.',
    });
    return false;
  });
}

function missing(file: string, message: string, remedy: string, errors: StoryErrors): void {
  errors.report({
    file,
    line: 1,
    code: 'missing-file',
    message,
    remedy,
  });
}

function strays(
  folder: string,
  names: ReadonlySet<string> | undefined,
  known: readonly string[],
  errors: StoryErrors,
): void {
  for (const name of names ?? []) {
    if (known.includes(name)) continue;
    stray(`${folder}/${name}`, known, `The files here are: ${known.join(', ')}.`, errors);
  }
}

/** A misnamed story file is an error, because its facts would silently be gone; a picture is not. */
function stray(file: string, known: readonly string[], remedy: string, errors: StoryErrors): void {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const found = {
    file,
    line: 1,
    code: 'unknown-file',
    message: 'Nothing reads this file.',
    remedy: `${didYouMean(name, known)}${remedy}`,
  };
  if (/\.(?:ya?ml|md|markdown|json)$/i.test(name)) errors.report(found);
  else errors.warn(found);
}
