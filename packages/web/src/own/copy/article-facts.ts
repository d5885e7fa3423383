import { stands } from '../../marks/anchor';
import { pathOf } from '../../marks/kind';
import type { ArticlePageFieldsFragment } from '../../operations/generated/types';

/** The sorts of fact that a correction can touch, in the order in which they are told. */
export const factSorts = [
  'article',
  'quote',
  'event',
  'time',
  'participation',
  'role',
  'mention',
  'entity',
] as const;
export type FactSort = (typeof factSorts)[number];

/** One fact of an article, as its page tells it. */
export interface ArticleFact {
  readonly sort: FactSort;
  /** The same in two revisions for the same fact. */
  readonly key: string;
  /** Whom or what it is about: "John Kerry"; `headline` or `description` for the article. */
  readonly subject: string;
  /** Where there is more on that: `/people/john-kerry`. */
  readonly path: string | null;
  /** What it says, part by part; a word of the schema (`DID_NOT_HAPPEN`) as it stands there. */
  readonly says: readonly string[];
  /** For a time: the instants between which it lies. */
  readonly span?: readonly [earliest: string, latest: string];
  /** How many times the text says so, for a mention. */
  readonly count?: number;
  /** True when the words that said so are gone. */
  readonly lost: boolean;
}

type Article = ArticlePageFieldsFragment;
type Evidence = Article['events'][number]['evidence'];

/** The facts that an article's own words support. */
export function articleFacts(article: Article): readonly ArticleFact[] {
  const own = (evidence: Evidence) => evidence.filter((each) => each.article.id === article.id);
  const lost = (evidence: Evidence) =>
    own(evidence).length > 0 && !own(evidence).some(({ status }) => stands(status));
  const said = (...parts: readonly (string | null | undefined)[]) =>
    parts.filter((part): part is string => Boolean(part));
  const events = article.events.filter(({ evidence }) => own(evidence).length > 0);
  return [
    fact('article', 'headline', 'headline', null, said(article.headline)),
    fact('article', 'description', 'description', null, said(article.description)),
    ...article.quotes.map(({ id, text, mode, via, speaker, speakerRole, event, evidence }) => ({
      ...fact(
        'quote',
        id,
        speaker.name,
        pathOf(speaker),
        said(mode === 'INDIRECT' ? text : `“${text}”`, speakerRole?.title, via, event?.name),
      ),
      lost: lost(evidence),
    })),
    ...events.map((event) => ({
      ...fact(
        'event',
        event.slug,
        event.name,
        pathOf(event),
        said(event.name, event.kind, event.status, event.place?.name, event.summary),
      ),
      lost: lost(event.evidence),
    })),
    ...events.flatMap(({ slug, name, when, ...event }): readonly ArticleFact[] =>
      when
        ? [
            {
              ...fact(
                'time',
                slug,
                name,
                pathOf({ ...event, slug }),
                said(when.display, when.phrase && `“${when.phrase}”`),
              ),
              span: [String(when.earliest), String(when.latest)],
            },
          ]
        : [],
    ),
    ...events.flatMap(({ slug, name, participants }) =>
      participants.map(({ entity, role, evidence }) => ({
        ...fact(
          'participation',
          `${slug} ${pathOf(entity)} ${role ?? ''}`,
          entity.name,
          pathOf(entity),
          said(name, role),
        ),
        lost: lost(evidence),
      })),
    ),
    ...article.people.flatMap((person) =>
      person.roles
        .filter(({ evidence }) => own(evidence).length > 0)
        .map(({ id, title, organization, start, end, evidence }) => ({
          ...fact(
            'role',
            id,
            person.name,
            pathOf(person),
            said(title, organization?.name, start && end ? `${start}/${end}` : (start ?? end)),
          ),
          lost: lost(evidence),
        })),
    ),
    ...mentionFacts(article),
    ...[...article.people, ...article.places, ...article.organizations].map((each) =>
      fact('entity', pathOf(each), each.name, pathOf(each), said(each.name, each.summary)),
    ),
  ];
}

function fact(
  sort: FactSort,
  key: string,
  subject: string,
  path: string | null,
  says: readonly string[],
): ArticleFact {
  return { sort, key, subject, path, says, lost: false };
}

/** Mentions are counted by name and words: where they stand is no fact. */
function mentionFacts({ mentions, blocks }: Article): readonly ArticleFact[] {
  const texts = new Map(blocks.map(({ index, text }) => [index, text]));
  const counted = new Map<string, ArticleFact>();
  for (const { entity, block, start, end } of mentions) {
    const exact = texts.get(block)?.slice(start, end) ?? '';
    const path = pathOf(entity);
    const key = `${path} ${exact}`;
    const count = (counted.get(key)?.count ?? 0) + 1;
    counted.set(key, { ...fact('mention', key, entity.name, path, [exact]), count });
  }
  return [...counted.values()];
}
