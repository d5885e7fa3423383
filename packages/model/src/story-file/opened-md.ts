import { type MarkdownText, markdownText } from './markdown-text';
import { sourceText } from './source-text';
import type { StoryErrors } from './story-errors';
import { type YamlNode, yamlTree } from './yaml-tree';

/** A Markdown file with fields above its text, both as far as they could be read. */
export interface OpenedMd {
  readonly file: string;
  readonly markdown: MarkdownText;
  /** Null when there are no fields, or they could not be read. */
  readonly front: YamlNode | null;
}

/** Null, with errors reported, when the file cannot be read; without an error when it is not there. */
export function openMd(
  file: string,
  bytes: Uint8Array | undefined,
  errors: StoryErrors,
): OpenedMd | null {
  const text = bytes === undefined ? null : sourceText(file, bytes, errors);
  const markdown = text === null ? null : markdownText(file, text, errors);
  if (markdown === null) return null;
  if (markdown.frontMatter === null) {
    errors.report({
      file,
      line: 1,
      code: 'missing-front-matter',
      message: 'The file does not begin with fields between two lines of “---”.',
      remedy: 'Write --- on the first line, then headline, language and published, then --- again.',
    });
    return { file, markdown, front: null };
  }
  const { text: yaml, linesBefore } = markdown.frontMatter;
  return { file, markdown, front: yamlTree(file, yaml, errors, { linesBefore }) };
}
