import { isSlug } from '../address';
import { didYouMean } from './did-you-mean';
import { slugLike } from './fields';
import { sourceText } from './source-text';
import { byCodeUnit } from '../code-unit-order';
import type { StoryErrors } from './story-errors';
import { yamlTree, type YamlKeys, type YamlNode } from './yaml-tree';

const entityFiles = ['people', 'places', 'organizations', 'storylines'] as const;
export type EntityFile = (typeof entityFiles)[number];
const storyParts = ['events', 'roles', 'quotes'] as const;
type StoryPart = (typeof storyParts)[number];

/** A YAML file that is there: `node` is null when it could not be read. */
export interface SourceYaml {
  readonly file: string;
  readonly node: YamlNode | null;
}

/** One story's folder. */
export interface StorySource {
  readonly slug: string;
  readonly file: string;
  /** Null when story.md is missing or could not be read. */
  readonly markdown: string | null;
  readonly parts: Readonly<Partial<Record<StoryPart, SourceYaml>>>;
}

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
  for (const path of [...files.keys()].sort(byCodeUnit)) {
    const steps = path.split('/');
    const [folder, name] = steps;
    if (steps.some((step) => step.startsWith('.'))) continue;
    if (steps.length === 2 && folder !== undefined && name !== undefined) {
      folders.set(folder, (folders.get(folder) ?? new Set()).add(name));
    } else if (path !== 'README.md') {
      stray(path, [], 'Put entities in entities/ and each story in a folder of its own.', errors);
    }
  }
  const yaml = (file: string, keys: YamlKeys): SourceYaml | undefined => {
    const bytes = files.get(file);
    if (bytes === undefined) return undefined;
    const text = sourceText(file, bytes, errors);
    return { file, node: text === null ? null : yamlTree(file, text, errors, { keys }) };
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

  const stories: StorySource[] = [];
  for (const [slug, names] of folders) {
    if (slug === 'entities') continue;
    strays(slug, names, ['story.md', ...storyParts.map((part) => `${part}.yaml`)], errors);
    const file = `${slug}/story.md`;
    checkFolderName(slug, file, errors);
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
    const markdown = bytes === undefined ? null : sourceText(file, bytes, errors);
    stories.push({ slug, file, markdown, parts });
  }
  if (stories.length === 0) {
    missing(
      'story.md',
      'There is no story here.',
      'Write a folder named for the story, with a story.md in it.',
      errors,
    );
  }
  return { entities, stories };
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

function checkFolderName(slug: string, file: string, errors: StoryErrors): void {
  if (isSlug(slug)) return;
  const better = slugLike(slug);
  errors.report({
    file,
    line: 1,
    code: 'bad-slug',
    message: `The folder's name “${slug}” is not a slug.`,
    remedy: `Rename the folder: lower-case letters a–z and digits, words joined by single hyphens${better === '' ? '' : `, such as “${better}”`}.`,
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
