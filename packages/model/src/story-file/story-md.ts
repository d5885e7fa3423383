import type { EntityRef } from '../address';
import { parseEntityRef, entityKinds } from '../address';
import { type Article, type Contribution, contributionKinds, type Mention } from '../article';
import { bySpan } from '../text/span';
import { readingMinutes, wordCount } from '../text/word-count';
import { citationIn } from './citation-field';
import { requiredEvidence } from './evidence-field';
import { Fields } from './fields';
import type { MarkdownText } from './markdown-text';
import { linkAssertion } from './link-assertion';
import { oneFileFields } from './one-file-story';
import { historyIn, revisionIn } from './revisions-field';
import type { StorySource } from './story-source';
import type { StoryContext } from './story-context';
import { StoryText } from './story-text';

/** A story.md as far as it could be read. */
export interface StoryMd {
  readonly text: StoryText;
  readonly markdown: MarkdownText;
  readonly front: Fields;
}

/** An article as its story.md gives it. */
export type ArticleText = Omit<Article, 'quotes' | 'disagreements'>;

type ReaderContext = Omit<StoryContext, 'text'>;

/** The text of a story and the fields above it; null, with errors reported, when there is none. */
export function openStoryMd(source: StorySource, story: ReaderContext): StoryMd | null {
  const { file, opened } = source;
  if (opened === null) return null;
  const { markdown } = opened;
  const front = opened.front && Fields.of(file, opened.front, 'the story', story.errors, 1);
  // These are read as parts of the story, from their own nodes.
  if (source.entities !== null) for (const field of oneFileFields) front?.has(field);
  const language = front === null ? 'en' : languageIn(front);
  const revision = front === null ? 1 : revisionIn(front);
  const { blocks } = markdown;
  const retracted = front?.has('retracted') ?? false;
  if (blocks.length === 0 && !retracted) {
    story.errors.report({
      file,
      line: 1,
      code: 'missing-text',
      message: 'The story has no text.',
      remedy: 'Write paragraphs below the second “---”.',
    });
  }
  if (blocks.length > 0 && retracted) {
    story.errors.report({
      file,
      line: markdown.lineAt(0, 0),
      code: 'retracted-text',
      message: 'The story is retracted, but its text stands here.',
      remedy: 'Take out the text and all that rests on it, or take out “retracted”.',
    });
  }
  const text = new StoryText(
    file,
    story.slug,
    language,
    revision,
    blocks,
    markdown.lineAt,
    story.errors,
  );
  return front === null ? null : { text, markdown, front };
}

function languageIn(front: Fields): string {
  const written = front.requiredText('language');
  if (written === null) return 'en';
  try {
    return Intl.getCanonicalLocales(written.value)[0] ?? 'en';
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    front.wrong(written.line, 'unknown-value', `“${written.value}” is not a language tag.`, {
      remedy: 'Write a tag of BCP 47, such as en, ar or pt-BR.',
    });
    return 'en';
  }
}

/** The article without what stands in files of its own. */
export function readStoryMd({ text, markdown, front }: StoryMd, story: StoryContext): ArticleText {
  const headline = front.requiredText('headline')?.value ?? story.slug;
  const description = front.text('description')?.value ?? null;
  const dateline = datelineIn(front, story);
  const history = historyIn(front, text.revision, story);
  const words = wordCount(text.blocks, text.language);
  const article: ArticleText = {
    slug: story.slug,
    headline,
    description,
    language: text.language,
    dateline,
    datePublished: history.datePublished,
    dateModified: history.dateModified,
    revision: history.revision,
    wordCount: words,
    readingMinutes: readingMinutes(words),
    contributions: contributionsIn(front, story, history.retraction !== null),
    citation: citationIn(front, 'citation', 'the citation', story),
    blocks: text.blocks,
    mentions: mentionsIn(text, markdown, story),
    storylines: front
      .texts('storylines')
      .map((written) => story.catalog.slugOf(written, 'storylines'))
      .filter((slug) => slug !== null),
    corrections: history.corrections,
    revisions: history.revisions,
    retraction: history.retraction,
  };
  front.done();
  return article;
}

function datelineIn(front: Fields, story: StoryContext): Article['dateline'] {
  const fields = front.fields('dateline', 'the dateline');
  if (fields === null) return null;
  const text = fields.requiredText('text');
  const place = story.catalog.slugIn(fields, 'place', 'places');
  fields.require('date');
  const date = fields.edtf('date', 'day');
  fields.done();
  // The dateline names its place by its own words, outside of the text.
  if (place !== null) story.anchored.add(`places/${place}`);
  return { text: text?.value ?? '', place, date: date?.value.edtf ?? '' };
}

function contributionsIn(
  front: Fields,
  story: StoryContext,
  retracted: boolean,
): readonly Contribution[] {
  return front.items('contributions').flatMap((item): Contribution[] => {
    const fields = Fields.of(front.file, item, 'a contribution', story.errors);
    if (fields === null) return [];
    fields.require('person');
    const person = story.catalog.slugIn(fields, 'person', 'people');
    const kind = fields.requiredChoice('kind', contributionKinds);
    const reportedFrom = story.catalog.slugIn(fields, 'reported-from', 'places');
    // The words that said so went with a retracted text.
    const evidence =
      retracted && !fields.has('evidence') ? [] : requiredEvidence(fields, story).evidence;
    fields.done();
    if (person === null || kind === null) return [];
    story.anchored.add(`people/${person}`);
    if (reportedFrom !== null) story.anchored.add(`places/${reportedFrom}`);
    return [{ person, kind, reportedFrom, evidence }];
  });
}

function mentionsIn(
  text: StoryText,
  markdown: MarkdownText,
  story: StoryContext,
): readonly Mention[] {
  const mentions = markdown.links.flatMap((link): Mention[] => {
    const at = { file: text.file, line: link.line };
    if (link.start >= link.end) {
      story.errors.report({
        ...at,
        code: 'empty-link',
        message: `The link to “${link.target}” has no words.`,
        remedy: 'Put the words that name the entity between the brackets.',
      });
      return [];
    }
    const entity = linkTarget(link.target, at, story);
    if (entity === null) return [];
    story.anchored.add(entity);
    const { block, start, end } = link;
    const exact = text.blocks[block]?.text.slice(start, end) ?? '';
    const id = `${story.slug}@${block}:${start}-${end}`;
    const assertion = linkAssertion(link.title, at, story.errors);
    return [{ id, article: story.slug, entity, block, start, end, exact, assertion }];
  });
  return mentions.sort(bySpan);
}

function linkTarget(
  target: string,
  at: { readonly file: string; readonly line: number },
  story: StoryContext,
): EntityRef | null {
  if (parseEntityRef(target) === null && /^(?:[a-z][a-z0-9+.-]*:|\/\/|www\.)/i.test(target)) {
    story.errors.report({
      ...at,
      code: 'unsupported-markdown',
      message: `A link to the web (${target}) stands here; links in a story lead to entities.`,
      remedy: 'Take the link out; put the address under same-as of the entity, or in the citation.',
    });
    return null;
  }
  return story.catalog.reference({ ...at, value: target }, entityKinds);
}
