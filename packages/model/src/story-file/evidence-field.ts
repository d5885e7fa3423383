import type { Assertion, Evidence } from '../evidence';
import type { Fields, Written } from './fields';
import type { StoryContext } from './story-context';
import { quoted } from './story-text';
import { writtenEvidence } from './written-evidence';

export const byEditor: Assertion = { method: 'editor', confidence: null, by: null };

/** Evidence as far as it could be resolved. `complete` is false when some of it could not. */
export interface ReadEvidence {
  readonly evidence: readonly Evidence[];
  readonly complete: boolean;
}

/** The evidence that a field gives: a text, a selector, or a list of these; null when it is left out. */
export function evidenceIn(
  fields: Fields,
  story: StoryContext,
  name = 'evidence',
): ReadEvidence | null {
  if (!fields.has(name)) return null;
  const found: Evidence[] = [];
  const items = fields.items(name);
  let complete = items.length > 0;
  for (const item of items) {
    const evidence = writtenEvidence(fields, item, story);
    if (evidence) found.push(evidence);
    else complete = false;
  }
  return { evidence: found, complete };
}

export function requiredEvidence(fields: Fields, story: StoryContext): ReadEvidence {
  fields.require('evidence');
  const node = fields.has('evidence') ? fields.node('evidence') : null;
  if (node?.kind === 'list' && node.items.length === 0) {
    fields.wrong(node.line, 'missing-value', `“evidence” of ${fields.subject} is empty.`, {
      remedy: 'Write the words of the text that say it.',
    });
  }
  return evidenceIn(fields, story) ?? { evidence: [], complete: false };
}

/** Reports words that stand in none of the evidence, unless some of it is missing anyway. */
export function mustStandIn(
  words: Written<string>,
  what: string,
  { evidence, complete }: ReadEvidence,
  code: string,
  story: StoryContext,
): void {
  if (!complete || evidence.some(({ exact }) => exact.includes(words.value))) return;
  const [first] = evidence;
  story.errors.report({
    file: words.file,
    line: words.line,
    code,
    message: `${what} ${quoted(words.value)} does not stand in its evidence${first === undefined ? '' : ` (${quoted(first.exact)})`}.`,
    remedy: 'Copy it from the text, letter by letter, or widen the evidence to hold it.',
  });
}

/** Who holds the fact to be so: an editor, unless `asserted-by` names a machine. */
export function assertionIn(fields: Fields): Assertion {
  const inner = fields.fields('asserted-by', `“asserted-by” of ${fields.subject}`);
  if (inner === null) return byEditor;
  if (inner.has('editor')) {
    const editor = inner.text('editor');
    inner.done();
    return { ...byEditor, by: editor?.value ?? null };
  }
  const by = inner.requiredText('machine');
  const confidence = inner.number('confidence', 0, 1);
  inner.done();
  return { method: 'machine', confidence, by: by?.value ?? null };
}
