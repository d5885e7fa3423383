import { didYouMean } from './did-you-mean';
import { openMd } from './opened-md';
import type { StoryErrors } from './story-errors';
import { checkStoryName } from './story-name';
import { entityFiles, type SourceYaml, storyParts, type StorySource } from './story-source';
import type { YamlNode } from './yaml-tree';

/** What may stand under `entities`: `events` are those that the story points at and does not report. */
const entityFields = [...entityFiles, 'events'] as const;

/** The fields that only a story in one file has; in a folder they are files. */
export const oneFileFields = [...storyParts, 'entities'] as const;

/** A story that is one file: what a folder has in other files are fields above its text. */
export function oneFileStory(
  file: string,
  bytes: Uint8Array | undefined,
  errors: StoryErrors,
): StorySource {
  const slug = file.slice(0, -'.md'.length);
  checkStoryName(slug, file, 'file', errors);
  const opened = openMd(file, bytes, errors);
  const fields = fieldsOf(opened?.front ?? null);
  const parts: Partial<Record<(typeof storyParts)[number], SourceYaml>> = {};
  for (const field of storyParts) {
    const node = fields.get(field);
    if (node !== undefined) parts[field] = { file, node, field };
  }
  return { slug, file, opened, parts, entities: entitiesIn(fields.get('entities'), file, errors) };
}

function entitiesIn(
  node: YamlNode | undefined,
  file: string,
  errors: StoryErrors,
): NonNullable<StorySource['entities']> {
  const entities: Partial<Record<(typeof entityFields)[number], SourceYaml>> = {};
  if (node === undefined || node.kind === 'nothing' || node.kind === 'faulty') return entities;
  if (node.kind !== 'mapping') {
    errors.report({
      file,
      line: node.line,
      code: 'wrong-type',
      message: `“entities” is a ${node.kind}, not a mapping.`,
      remedy: `Write ${entityFields.join(', ')} below it, each with its slugs.`,
    });
    return entities;
  }
  for (const { key, keyLine, value } of node.entries) {
    const name = entityFields.find((one) => one === key);
    if (name !== undefined) entities[name] = { file, node: value, field: `entities: ${name}` };
    else {
      errors.report({
        file,
        line: keyLine,
        code: 'unknown-field',
        message: `“entities” has no field “${key}”.`,
        remedy: `${didYouMean(key, entityFields)}The fields are: ${entityFields.join(', ')}.`,
      });
    }
  }
  return entities;
}

function fieldsOf(front: YamlNode | null): ReadonlyMap<string, YamlNode> {
  if (front?.kind !== 'mapping') return new Map();
  return new Map(front.entries.map(({ key, value }) => [key, value]));
}
