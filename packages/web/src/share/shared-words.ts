import type { Span } from '@dateline/model/browser';

/**
 * Words of an article as a link names them: where they stood, in which revision, and checksums of them
 * and of what stood on either side. The words themselves are in the link's text fragment, which
 * browsers take away before a script can read it.
 */
export interface SharedWords extends Span {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

export interface SharedLink {
  readonly revision: number;
  /** One for each block that the words stand in, in text order; never none. */
  readonly parts: readonly SharedWords[];
}

export type Texts = readonly { readonly index: number; readonly text: string }[];

/** Letters on either side of the words that tell them from others like them. */
export const contextLength = 32;

export function sharedWords(text: string, { block, start, end }: Span): SharedWords {
  return {
    block,
    start,
    end,
    words: checksum(text.slice(start, end)),
    before: checksum(text.slice(Math.max(0, start - contextLength), start)),
    after: checksum(text.slice(end, end + contextLength)),
  };
}

/** `p3:10-58.1x2y3z.ab.cd@1`, without the number sign; further blocks follow a plus sign. */
export function sharedFragment({ revision, parts }: SharedLink): string {
  const written = parts.map(
    ({ block, start, end, words, before, after }) =>
      `p${block}:${start}-${end}.${words}.${before}.${after}`,
  );
  return `${written.join('+')}@${revision}`;
}

const part = String.raw`p\d{1,6}:\d{1,7}-\d{1,7}(?:\.[\da-z]{1,7}){3}`;
const whole = new RegExp(String.raw`^#(${part}(?:\+${part})*)@(\d{1,6})$`);

/** The words that an address's fragment names, or null for any other fragment. */
export function parseSharedFragment(hash: string): SharedLink | null {
  // Browsers that know nothing of text fragments leave them where they are.
  const [ours = ''] = hash.split(':~:');
  const match = whole.exec(ours);
  if (!match) return null;
  const parts = (match[1] ?? '').split('+').map((each): SharedWords => {
    const [place = '', words = '', before = '', after = ''] = each.slice(1).split('.');
    const [block = 0, start = 0, end = 0] = place.split(/[:-]/).map(Number);
    return { block, start, end, words, before, after };
  });
  const backwards = parts.some(({ start, end }) => start >= end);
  return backwards ? null : { revision: Number(match[2]), parts };
}

/** 32 bits of FNV-1a: against accidents, not against anyone. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
