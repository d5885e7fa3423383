import type { RoleSourceFragment } from '../operations/generated/types';

/** A day on which an article attests something, with the words. */
export interface Attestation {
  /** EDTF: the article's dateline, or the day on which it was published. */
  readonly day: string;
  readonly evidence: RoleSourceFragment;
}

/** One attestation an article, the latest first. */
export function attestationsOf(evidence: readonly RoleSourceFragment[]): readonly Attestation[] {
  const byArticle = new Map<string, Attestation>();
  for (const each of evidence) {
    const { id, dateline, datePublished } = each.article;
    if (byArticle.has(id)) continue;
    byArticle.set(id, { day: dateline?.date ?? datePublished.slice(0, 10), evidence: each });
  }
  return [...byArticle.values()].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** Whoever was attested last stands first. */
export function latestFirst<Held extends { readonly evidence: readonly RoleSourceFragment[] }>(
  held: readonly Held[],
): readonly Held[] {
  const last = (each: Held) => attestationsOf(each.evidence)[0]?.day ?? '';
  return held.toSorted((a, b) => (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : 0));
}
