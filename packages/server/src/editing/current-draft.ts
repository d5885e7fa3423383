import type { Draft, WriteUnit } from '@dateline/store';
import { conflict, notFound } from './current-article';

/** The draft, if it is still the one that was seen. */
export async function currentDraft(unit: WriteUnit, slug: string, version: number): Promise<Draft> {
  const draft = await unit.draft(slug);
  if (draft === null) throw notFound('draft', slug);
  if (draft.version !== version) {
    throw conflict('the draft', version, { version: draft.version });
  }
  return draft;
}
