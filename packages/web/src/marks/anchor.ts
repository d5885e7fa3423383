/** Where in an article some words stand: the address that a link to evidence carries. */
export interface Anchor {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** `p3:10-58`, without the number sign. */
export function fragmentOf({ block, start, end }: Anchor): string {
  return `p${block}:${start}-${end}`;
}

/** The anchor that `#p3:10-58` names, or null for any other fragment. */
export function parseFragment(hash: string): Anchor | null {
  const match = /^#p(\d{1,6}):(\d{1,7})-(\d{1,7})$/.exec(hash);
  if (!match) return null;
  const anchor = { block: Number(match[1]), start: Number(match[2]), end: Number(match[3]) };
  return anchor.start < anchor.end ? anchor : null;
}

/** The address of evidence in an article. */
export function evidencePath(article: string, anchor: Anchor): string {
  return `/articles/${article}#${fragmentOf(anchor)}`;
}

/** Whether evidence of this status is still to be found in the text. */
export function stands(status: string): boolean {
  return status === 'ANCHORED' || status === 'MOVED';
}
