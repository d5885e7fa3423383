import type { Assertion } from '../evidence';
import { byEditor } from './evidence-field';
import { numberText } from './number-text';
import type { Position, StoryErrors } from './story-errors';

/**
 * Who made a link, from its title: an editor unless it is `machine name@version 0.83`;
 * `editor name` says which one. Anything else is reported.
 */
export function linkAssertion(title: string | null, at: Position, errors: StoryErrors): Assertion {
  if (title === null) return byEditor;
  const [, editor] = /^editor (\S.*)$/.exec(title) ?? [];
  if (editor !== undefined) return { ...byEditor, by: editor };
  const [, machine, confidence] = /^machine (\S.*) (\d+|\d*\.\d+)$/.exec(title) ?? [];
  if (machine !== undefined && Number(confidence) <= 1) {
    return { method: 'machine', confidence: Number(confidence), by: machine };
  }
  errors.report({
    ...at,
    code: 'unsupported-markdown',
    message: 'A link with a title stands here; a story is plain text with links to entities.',
    remedy:
      'Leave only the address between the parentheses, or write who made the link: "machine name@version 0.83".',
  });
  return byEditor;
}

/** The title by which `linkAssertion` gives this assertion; null when none is needed. */
export function linkTitle({ method, by, confidence }: Assertion): string | null {
  if (method === 'machine') {
    return `machine ${by ?? ''} ${confidence === null ? '' : numberText(confidence)}`;
  }
  return by === null ? null : `editor ${by}`;
}
