import type { Entry } from './entries';
import type { Found } from './found';
import { cutAround, markedWhole, opening } from './snippet';

/** What a row shows of an entry that was found by the wanted words. */
export function foundOf(entry: Entry, isWanted: (term: string) => boolean): Found {
  const { kind, id, path, title, published, speaker, mode } = entry;
  return { kind, id, path, title, published, speaker, mode, ...saidOf(entry, isWanted) };
}

/** What says the match: the text itself, or else the name that matched with what it opens with. */
function saidOf(
  { kind, title, aliases, summary, passages }: Entry,
  isWanted: (term: string) => boolean,
): Pick<Found, 'snippet' | 'at'> {
  if (kind === 'quote') return { snippet: markedWhole(title, isWanted), at: null };
  const cuts = passages.flatMap(({ block, text }) => {
    const cut = cutAround(text, isWanted);
    return cut ? [{ block, cut }] : [];
  });
  const [best] = cuts.sort((a, b) => b.cut.matches - a.cut.matches || a.block - b.block);
  if (best) {
    return { snippet: best.cut.text, at: { block: best.block, ...best.cut.first } };
  }
  const summed = cutAround(summary, isWanted);
  if (summed) return { snippet: summed.text, at: null };
  // The title stands above the snippet; another name would not be seen.
  const alias = cutAround(title, isWanted)
    ? null
    : aliases.find((each) => cutAround(each, isWanted));
  const start = opening(summary);
  if (!alias) return { snippet: start, at: null };
  const also = markedWhole(alias, isWanted);
  return { snippet: start ? `${also} · ${start}` : also, at: null };
}
