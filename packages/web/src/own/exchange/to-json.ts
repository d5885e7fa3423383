import type { Note, NoteAnchor, OwnThings, RevisionText } from '../things';

/** Raised when an older build could not read what a newer one writes. */
export const version = 1;
export const format = 'dateline-own';

/**
 * Everything that is the reader's own, as JSON; FORMAT.md beside this file describes it. The notes
 * are W3C Web Annotations.
 *
 * @param origin of the site, to which the articles' addresses are added: `https://news.example`.
 */
export function toJson({ saved, places, notes, texts }: OwnThings, origin: string, now: number) {
  const file = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { dateline: `${origin}/ns/own#` }],
    format,
    version,
    exported: time(now),
    saved: saved.map(({ slug, headline, language, savedAt, order }) => ({
      slug,
      headline,
      language,
      saved: time(savedAt),
      order,
    })),
    places: places.map(({ at, ...place }) => ({ ...place, read: time(at) })),
    annotations: notes.map((note) => annotation(note, texts, origin)),
    texts: texts.map(({ slug, revision, language, blocks }) => ({
      slug,
      revision,
      language,
      blocks: blocks.map(({ kind, text }) => ({ kind, text })),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function annotation(note: Note, texts: readonly RevisionText[], origin: string) {
  const { id, slug, headline, language, tint, text, anchors, created, modified } = note;
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: text === '' ? 'highlighting' : 'commenting',
    created: time(created),
    modified: time(modified),
    body:
      text === ''
        ? []
        : [{ type: 'TextualBody', value: text, format: 'text/plain', purpose: 'commenting' }],
    'dateline:tint': tint,
    'dateline:article': { slug, headline, language },
    target: anchors.map((anchor) => target(anchor, slug, texts, origin)),
  };
}

function target(anchor: NoteAnchor, slug: string, texts: readonly RevisionText[], origin: string) {
  const { block, start, end, revision, exact, prefix, suffix, sentence, status, was } = anchor;
  const text = texts.find((each) => each.slug === slug && each.revision === revision);
  const whole = text?.blocks[block]?.text;
  return {
    source: `${origin}/articles/${slug}`,
    selector: {
      type: 'FragmentSelector',
      value: `p${block}`,
      refinedBy: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        // The standard counts characters, where the text is at hand to count them in.
        ...(whole === undefined
          ? []
          : [
              {
                type: 'TextPositionSelector',
                start: characters(whole.slice(0, start)),
                end: characters(whole.slice(0, end)),
              },
            ]),
      ],
    },
    'dateline:revision': revision,
    'dateline:span': { block, start, end },
    'dateline:sentence': sentence,
    'dateline:status': status,
    'dateline:was': was,
  };
}

function characters(text: string): number {
  return [...text].length;
}

function time(at: number): string {
  return new Date(at).toISOString();
}
