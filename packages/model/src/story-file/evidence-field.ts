import type { Assertion, Evidence } from '../evidence';
import { Fields, type Written } from './fields';
import type { StoryContext } from './story-context';
import { quoted } from './story-text';

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
    const selector = selectorOf(fields, item, story);
    const evidence =
      selector && story.text?.resolve(selector, { file: fields.file, line: item.line });
    if (evidence) found.push(evidence);
    else complete = false;
  }
  return { evidence: found, complete };
}

export function requiredEvidence(fields: Fields, story: StoryContext): ReadEvidence {
  fields.require('evidence');
  return evidenceIn(fields, story) ?? { evidence: [], complete: false };
}

function selectorOf(
  fields: Fields,
  item: ReturnType<Fields['items']>[number],
  story: StoryContext,
) {
  const subject = `“evidence” of ${fields.subject}`;
  if (item.kind !== 'mapping') {
    const exact = fields.textOf(item, subject);
    return exact === null ? null : { exact: exact.value };
  }
  const inner = Fields.of(fields.file, item, subject, story.errors);
  if (inner === null) return null;
  const exact = inner.requiredText('exact');
  const prefix = inner.spacedText('prefix')?.value;
  const suffix = inner.spacedText('suffix')?.value;
  inner.done();
  return exact === null ? null : { exact: exact.value, prefix, suffix };
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
  const by = inner.requiredText('machine');
  const confidence = inner.number('confidence', 0, 1);
  inner.done();
  return { method: 'machine', confidence, by: by?.value ?? null };
}
