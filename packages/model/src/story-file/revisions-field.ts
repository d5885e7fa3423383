import type { Article, Correction, Retraction, Revision } from '../article';
import { Fields, type Written } from './fields';
import { instantIn } from './instant';
import type { StoryContext } from './story-context';

/** How an article came to be what it is now. */
type History = Pick<
  Article,
  'datePublished' | 'dateModified' | 'revision' | 'revisions' | 'corrections' | 'retraction'
>;

/** The revision that the text is: 1, unless the story says otherwise. */
export function revisionIn(front: Fields): number {
  if (!front.has('revision')) return 1;
  return front.wholeNumber('revision', 1, Number.MAX_SAFE_INTEGER) ?? 1;
}

/**
 * Published, revised, corrected, retracted: instants and numbers that must agree. `dateModified`
 * is the latest of them unless `modified` says a later one.
 */
export function historyIn(
  front: Fields,
  revision: number,
  story: Pick<StoryContext, 'errors'>,
): History {
  front.require('published');
  const published = instantIn(front, 'published');
  const modified = instantIn(front, 'modified');
  const datePublished = published?.value ?? '';
  const revisions = revisionsIn(front, revision, datePublished, story);
  const corrections = correctionsIn(front, revisions, story);
  const retraction = retractionIn(front);
  const latest = [datePublished, ...revisions.map(({ at }) => at), retraction?.at ?? '']
    .sort()
    .at(-1);
  if (published !== null && modified !== null) {
    if (modified.value < published.value) {
      front.wrong(
        modified.line,
        'impossible-date',
        'The story was modified before it was published.',
        { remedy: 'Correct “modified” or “published”, or leave “modified” out.' },
      );
    } else if (latest !== undefined && modified.value < latest) {
      front.wrong(
        modified.line,
        'impossible-date',
        'The story was modified before its last revision or its retraction.',
        { remedy: `Leave “modified” out, or write ${latest} or later.` },
      );
    }
  }
  const dateModified = modified?.value ?? latest ?? datePublished;
  return { datePublished, dateModified, revision, revisions, corrections, retraction };
}

/** Without a list there was only the first, made when the story was published. */
function revisionsIn(
  front: Fields,
  current: number,
  datePublished: string,
  story: Pick<StoryContext, 'errors'>,
): readonly Revision[] {
  if (!front.has('revisions')) {
    if (current > 1) front.require('revisions');
    return [{ number: current, at: datePublished, note: null }];
  }
  let before: Revision | null = null;
  const revisions: Revision[] = [];
  for (const item of front.items('revisions')) {
    const fields = Fields.of(front.file, item, 'a revision', story.errors);
    if (fields === null) continue;
    const number = fields.wholeNumber('number', 1, Number.MAX_SAFE_INTEGER);
    fields.require('at');
    const at = instantIn(fields, 'at');
    const note = fields.text('note')?.value ?? null;
    fields.done();
    if (number === null || at === null) continue;
    const revision: Revision = { number, at: at.value, note };
    if (before !== null) refuseDisorder(fields, before, revision);
    before = revision;
    revisions.push(revision);
  }
  if (before !== null && before.number !== current) {
    const node = front.node('revisions');
    front.wrong(
      node?.line ?? front.line,
      'wrong-revision',
      `The last revision is ${before.number}, but the story is revision ${current}.`,
      { remedy: `Write “revision: ${before.number}”, or add revision ${current} to the list.` },
    );
  }
  return revisions;
}

function refuseDisorder(fields: Fields, before: Revision, revision: Revision): void {
  if (revision.number <= before.number) {
    fields.wrong(
      fields.line,
      'wrong-revision',
      `Revision ${revision.number} stands after revision ${before.number}.`,
      { remedy: 'Number the revisions from 1 and list them in rising order.' },
    );
  } else if (revision.at < before.at) {
    fields.wrong(
      fields.line,
      'impossible-date',
      `Revision ${revision.number} was made before revision ${before.number}.`,
      { remedy: 'Correct “at” of one of the two.' },
    );
  }
}

function correctionsIn(
  front: Fields,
  revisions: readonly Revision[],
  story: Pick<StoryContext, 'errors'>,
): readonly Correction[] {
  return front.items('corrections').flatMap((item): Correction[] => {
    const fields = Fields.of(front.file, item, 'a correction', story.errors);
    if (fields === null) return [];
    fields.require('at');
    const at = instantIn(fields, 'at');
    const text = fields.requiredText('text');
    const revision = fields.wholeNumber('revision', 1, Number.MAX_SAFE_INTEGER);
    if (revision !== null && !revisions.some(({ number }) => number === revision)) {
      refuseUnknownRevision(fields, revision, revisions);
    }
    fields.done();
    if (at === null || text === null || revision === null) return [];
    return [{ at: at.value, text: text.value, revision }];
  });
}

function refuseUnknownRevision(
  fields: Fields,
  revision: number,
  revisions: readonly Revision[],
): void {
  const written: Written<string> | null = fields.text('revision');
  fields.wrong(
    written?.line ?? fields.line,
    'wrong-revision',
    `There is no revision ${revision} that this correction could have made.`,
    { remedy: `The revisions are: ${revisions.map(({ number }) => number).join(', ')}.` },
  );
}

function retractionIn(front: Fields): Retraction | null {
  const fields = front.fields('retracted', 'the retraction');
  if (fields === null) return null;
  fields.require('at');
  const at = instantIn(fields, 'at');
  const reason = fields.requiredText('reason');
  fields.done();
  return at === null || reason === null ? null : { at: at.value, reason: reason.value };
}
