import { bySpan, entityRef, type Evidence, type Library, parseEdtf } from '@dateline/model';

/** What is wrong with a library: references that lead nowhere, facts whose words are not in the text. */
export function faultsOf(library: Library): readonly string[] {
  return [...faults(library)];
}

function* faults(library: Library): Generator<string> {
  const articles = new Map(library.articles.map((article) => [article.slug, article]));
  const all = [...library.people, ...library.places, ...library.organizations, ...library.events];
  const refs = new Set<string>(all.map((one) => entityRef(one.kind, one.slug)));
  if (refs.size !== all.length) yield 'two entities share an address';

  const missing = (refs_: readonly (string | null)[]) =>
    refs_.filter((ref) => ref !== null && !refs.has(ref)).map((ref) => `${ref} does not exist`);
  const unanchored = (what: string, evidence: readonly Evidence[]) =>
    evidence.length === 0
      ? [`${what} has no evidence`]
      : evidence.flatMap(({ article, block, start, end, exact, prefix, suffix }) => {
          const text = articles.get(article)?.blocks[block]?.text ?? '';
          const stands =
            exact !== '' &&
            text.slice(start, end) === exact &&
            text.slice(0, start).endsWith(prefix) &&
            text.slice(end).startsWith(suffix);
          return stands ? [] : [`${what}: “${exact}” does not stand where it should`];
        });

  for (const { id, person, organization, evidence } of library.roles) {
    yield* missing([`people/${person}`, organization && `organizations/${organization}`]);
    yield* unanchored(id, evidence);
  }
  for (const { slug, evidence, when, partOf, participants } of library.events) {
    yield* unanchored(slug, evidence);
    if (when !== null) {
      parseEdtf(when.edtf);
      yield* unanchored(slug, when.evidence);
    }
    yield* missing([partOf && `events/${partOf}`, ...participants.map(({ entity }) => entity)]);
  }
  yield* missing(library.places.map((one) => one.containedIn && `places/${one.containedIn}`));
  yield* missing(library.organizations.map((one) => one.partOf && `organizations/${one.partOf}`));

  const roles = new Set(library.roles.map((role) => role.id));
  for (const article of library.articles) {
    const { blocks, mentions, quotes } = article;
    for (const [index, block] of blocks.entries()) {
      if (block.index !== index) yield `block ${index} says that it is ${block.index}`;
      if (block.text.trim() === '') yield `block ${index} is empty`;
      if (/(?![\t\n\r])\p{Cc}|\p{Surrogate}/u.test(block.text))
        yield `block ${index} is not only text`;
    }
    yield* missing([
      ...mentions.map(({ entity }) => entity),
      ...quotes.map(({ speaker }) => speaker),
      article.dateline?.place != null ? `places/${article.dateline.place}` : null,
      article.citation?.publisher != null ? `organizations/${article.citation.publisher}` : null,
    ]);
    for (const [index, mention] of mentions.entries()) {
      const { block, start, end, exact, id } = mention;
      if (exact === '' || blocks[block]?.text.slice(start, end) !== exact)
        yield `${id} is not “${exact}”`;
      const next = mentions[index + 1];
      if (next === undefined) continue;
      if (bySpan(mention, next) >= 0) yield `${id} is not in text order`;
      if (next.block === block && next.start < end) yield `${id} and ${next.id} overlap`;
    }
    for (const { id, text, mode, evidence, speakerRole } of quotes) {
      yield* unanchored(id, evidence);
      const parts = mode === 'indirect' ? [] : text.split(' … ');
      if (!parts.every((part) => evidence.some(({ exact }) => exact.includes(part)))) {
        yield `${id} is not in its evidence`;
      }
      if (speakerRole !== null && !roles.has(speakerRole)) yield `${id} is spoken in no role`;
    }
    if (Number.isNaN(Date.parse(article.datePublished))) yield 'the day of publication is none';
    if (article.dateModified < article.datePublished)
      yield 'it was modified before it was published';
  }
}
