import { anchor } from '@dateline/model/anchoring';
import type { Span } from '@dateline/model/browser';
import type { ArticleName, Note, NoteAnchor, RevisionText, Tint } from '../things';
import { anchorText } from './anchor-text';
import { textOf } from './revision-text';

type Article = ArticleName & RevisionText;

/** A note on words of an article as it is now. */
export function newNote(article: Article, spans: readonly Span[], tint: Tint): Note {
  const { slug, headline, language } = article;
  const text = anchorText(textOf(article));
  const anchors = spans.map((span): NoteAnchor => {
    const { article: _, ...evidence } = anchor(text, span);
    return { ...evidence, was: null };
  });
  const now = Date.now();
  const id = crypto.randomUUID();
  return { id, slug, headline, language, tint, text: '', anchors, created: now, modified: now };
}
