import type { Block } from '../block';
import type { Evidence } from '../evidence';
import { findAll, type TextQuoteSelector } from '../evidence/selector';
import { cutsSurrogatePair } from '../text/surrogate-pairs';
import type { Yaml } from './write-yaml';

/**
 * Evidence as a person would write it: the words alone if they stand once, with the shortest
 * context that tells them apart if not. Old words that have no place in the text are written
 * with all that is known of them.
 *
 * @param revision the revision that the blocks are.
 */
export function writtenSelector(
  evidence: Evidence,
  blocks: readonly Block[],
  revision: number,
): Yaml {
  const { exact, prefix, suffix, sentence, status, block, start, end } = evidence;
  if (status === 'orphaned' || status === 'ambiguous') {
    return {
      exact,
      status,
      revision: evidence.revision,
      block,
      start,
      end,
      prefix: prefix === '' ? null : prefix,
      suffix: suffix === '' ? null : suffix,
      sentence,
    };
  }
  const selector = shortest(evidence, blocks);
  const written = {
    ...selector,
    status: status === 'anchored' ? null : status,
    revision: evidence.revision === revision ? null : evidence.revision,
  };
  const plain = Object.values(written).filter((one) => one !== null).length === 1;
  return plain ? exact : written;
}

type Selector = TextQuoteSelector & { readonly block?: number };

function shortest(evidence: Evidence, blocks: readonly Block[]): Selector {
  const { exact, block } = evidence;
  if (findAll(blocks, { exact }).length <= 1) return { exact };
  const within = shortestAmong(evidence, blocks);
  if (within !== null) return within;
  // The same block stands there twice, word for word.
  const same = blocks.filter(({ index }) => index === block);
  return findAll(same, { exact }).length <= 1
    ? { exact, block }
    : { ...(shortestAmong(evidence, same) ?? { exact }), block };
}

/** With the prefix or the suffix that is shorter, or with all of both; null when that is not enough. */
function shortestAmong(
  { exact, block, start, end }: Evidence,
  blocks: readonly Block[],
): TextQuoteSelector | null {
  const text = blocks.find(({ index }) => index === block)?.text ?? '';
  const isOne = (selector: TextQuoteSelector) => findAll(blocks, selector).length === 1;
  const prefix = contexts(text, start, -1).find((one) => isOne({ exact, prefix: one }));
  const suffix = contexts(text, end, 1).find((one) => isOne({ exact, suffix: one }));
  if (prefix !== undefined && (suffix === undefined || prefix.length <= suffix.length)) {
    return { exact, prefix };
  }
  if (suffix !== undefined) return { exact, suffix };
  const both = { exact, prefix: text.slice(0, start), suffix: text.slice(end) };
  return isOne(both) ? both : null;
}

/** What stands before or after an offset, a word longer each time, up to the whole of it. */
function contexts(text: string, offset: number, step: -1 | 1): readonly string[] {
  const found: string[] = [];
  for (let at = offset + step; at >= 0 && at <= text.length; at += step) {
    const inner = step < 0 ? text.charAt(at - 1) : text.charAt(at);
    const edge = at === 0 || at === text.length;
    if (!edge && (!/\s/.test(inner) || cutsSurrogatePair(text, at))) continue;
    found.push(step < 0 ? text.slice(at, offset) : text.slice(offset, at));
  }
  return found;
}
