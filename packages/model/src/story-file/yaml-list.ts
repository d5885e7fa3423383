import { Fields } from './fields';
import type { SourceYaml } from './story-source';
import type { StoryErrors } from './story-errors';

/** The mappings of a file that is a list of them. */
export function listItems(
  source: SourceYaml | undefined,
  subject: string,
  errors: StoryErrors,
): readonly Fields[] {
  if (source === undefined) return [];
  const { file, node, field } = source;
  if (node === null || node.kind === 'nothing' || node.kind === 'faulty') return [];
  if (node.kind !== 'list') {
    errors.report({
      file,
      line: node.line,
      code: 'wrong-type',
      message: `${field === null ? 'The file' : `“${field}”`} is a ${node.kind}, not a list.`,
      remedy: 'Write “- ” before the first field of each item.',
    });
    return [];
  }
  return node.items
    .map((item) => Fields.of(file, item, subject, errors))
    .filter((fields) => fields !== null);
}

/** False when the file is there and its items cannot be told. */
export function isListOrMissing(source: SourceYaml | undefined): boolean {
  return source === undefined || source.node?.kind === 'list' || source.node?.kind === 'nothing';
}
