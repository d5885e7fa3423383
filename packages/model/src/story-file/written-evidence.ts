import { type Evidence, type EvidenceStatus, evidenceStatuses } from '../evidence';
import { Fields, type Written } from './fields';
import type { StoryContext } from './story-context';
import type { YamlNode } from './yaml-tree';

/**
 * One piece of evidence as it is written: a text or a selector, looked up in the story's text; or
 * old words that a revision left without a place there, taken as written. Null, with an error
 * reported, when there is none.
 */
export function writtenEvidence(
  fields: Fields,
  item: YamlNode,
  story: StoryContext,
): Evidence | null {
  const subject = `“evidence” of ${fields.subject}`;
  const at = { file: fields.file, line: item.line };
  if (item.kind !== 'mapping') {
    const exact = fields.textOf(item, subject);
    return (exact && story.text?.resolve({ exact: exact.value }, at)) ?? null;
  }
  const inner = Fields.of(fields.file, item, subject, story.errors);
  if (inner === null) return null;
  const exact = inner.requiredText('exact');
  const prefix = inner.spacedText('prefix')?.value;
  const suffix = inner.spacedText('suffix')?.value;
  const status = inner.has('status')
    ? inner.requiredChoice('status', evidenceStatuses)
    : 'anchored';
  if (status === 'orphaned' || status === 'ambiguous') {
    return lostEvidence(inner, exact, { prefix, suffix, status }, story);
  }
  const among = inner.has('block') ? inner.wholeNumber('block', 0, most) : null;
  const revision = inner.has('revision') ? inner.wholeNumber('revision', 1, newest(story)) : null;
  inner.done();
  if (exact === null || status === null) return null;
  const found = story.text?.resolve({ exact: exact.value, prefix, suffix }, at, { among, status });
  return found == null || revision === null ? (found ?? null) : { ...found, revision };
}

const most = Number.MAX_SAFE_INTEGER;

/** Words that the text had in an earlier revision: nothing to look up, so all of it is written. */
function lostEvidence(
  inner: Fields,
  exact: Written<string> | null,
  {
    prefix = '',
    suffix = '',
    status,
  }: { prefix?: string | undefined; suffix?: string | undefined; status: EvidenceStatus },
  story: StoryContext,
): Evidence | null {
  const revision = inner.wholeNumber('revision', 1, newest(story));
  const block = inner.wholeNumber('block', 0, most);
  const start = inner.wholeNumber('start', 0, most);
  const end = inner.wholeNumber('end', 0, most);
  inner.require('sentence');
  const sentence = inner.spacedText('sentence');
  inner.done();
  if (exact === null || sentence === null) return null;
  if (revision === null || block === null || start === null || end === null) return null;
  if (end - start !== exact.value.length) {
    inner.wrong(
      inner.line,
      'impossible-span',
      `From ${start} to ${end} there are ${end - start} letters, but the words have ${exact.value.length}.`,
      { remedy: 'Copy the words with their start and end from the revision that had them.' },
    );
    return null;
  }
  return {
    article: story.slug,
    revision,
    block,
    start,
    end,
    exact: exact.value,
    prefix,
    suffix,
    sentence: sentence.value,
    status,
  };
}

function newest(story: StoryContext): number {
  return story.text?.revision ?? most;
}
