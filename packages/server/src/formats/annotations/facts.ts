import type { ArticleDocument, Assertion, EntityRef, Evidence } from '@dateline/model';

/** One thing that the article's words say, and the words. */
export interface Fact {
  /** Unlike every other fact's in the article; lasts as long as the fact does. */
  readonly id: string;
  /** In plain words. */
  readonly text: string;
  /** The path of the page that has the fact, from the root of the site. */
  readonly path: string;
  readonly evidence: readonly Evidence[];
  readonly assertion: Assertion | null;
}

/** Every fact of the document: roles, quotes, disagreements, events with their times, places and participants. */
export function factsOf(document: ArticleDocument): readonly Fact[] {
  return [
    ...contributions(document),
    ...roles(document),
    ...quotes(document),
    ...claims(document),
    ...events(document),
  ];
}

function contributions({ article, people }: ArticleDocument): readonly Fact[] {
  return article.contributions.map(({ person, kind, evidence }) => ({
    id: `contribution-${person}-${kind}`,
    text: `${nameOf(people, person)}: ${kind}`,
    path: `people/${person}`,
    evidence,
    assertion: null,
  }));
}

function roles({ roles, people, organizations }: ArticleDocument): readonly Fact[] {
  return roles.map(({ id, person, title, organization, evidence, assertion }) => ({
    id: `role-${id}`,
    text:
      `${nameOf(people, person)}: ${title}` +
      (organization === null ? '' : `, ${nameOf(organizations, organization)}`),
    path: `people/${person}`,
    evidence,
    assertion,
  }));
}

function quotes(document: ArticleDocument): readonly Fact[] {
  return document.article.quotes.map(({ id, speaker, text, evidence, assertion }) => ({
    id: `quote-${id}`,
    text: `${nameOfRef(document, speaker)}: ${text}`,
    path: speaker,
    evidence,
    assertion,
  }));
}

function claims(document: ArticleDocument): readonly Fact[] {
  return document.article.disagreements.flatMap(({ id, question, about, positions }) =>
    positions.map(({ text, heldBy, evidence, assertion }, index) => ({
      id: `claim-${id}-${index}`,
      text: `${question} ${heldBy.map((holder) => nameOfRef(document, holder)).join(', ')}: ${text}`,
      path: about ?? heldBy[0] ?? `articles/${document.article.slug}`,
      evidence,
      assertion,
    })),
  );
}

function events(document: ArticleDocument): readonly Fact[] {
  return document.events.flatMap((event): readonly Fact[] => {
    const { slug, name, assertion } = event;
    const fact = (part: string, text: string, evidence: readonly Evidence[]): Fact => ({
      id: `event-${slug}${part}`,
      text,
      path: `events/${slug}`,
      evidence,
      assertion,
    });
    return [
      fact('', name, event.evidence),
      ...(event.when
        ? [fact('-when', `${name}, when: ${event.when.edtf}`, event.when.evidence)]
        : []),
      ...(event.place
        ? [
            fact(
              '-where',
              `${name}, where: ${nameOf(document.places, event.place.slug)}`,
              event.place.evidence,
            ),
          ]
        : []),
      ...event.participants.map(({ entity, role, evidence, assertion }, index) => ({
        ...fact(
          `-participant-${index}`,
          `${name}, took part: ${nameOfRef(document, entity)}${role === null ? '' : ` (${role})`}`,
          evidence,
        ),
        assertion,
      })),
    ];
  });
}

function nameOfRef({ people, organizations, places }: ArticleDocument, ref: EntityRef): string {
  const slug = ref.slice(ref.indexOf('/') + 1);
  if (ref.startsWith('people/')) return nameOf(people, slug);
  return nameOf(ref.startsWith('places/') ? places : organizations, slug);
}

function nameOf(
  named: readonly { readonly slug: string; readonly name: string }[],
  slug: string,
): string {
  return named.find((one) => one.slug === slug)?.name ?? slug;
}
