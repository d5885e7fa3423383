import { fragmentOf, stands, type Anchor } from '../marks/anchor';
import { escapeHtml } from '../marks/escape-html';
import { markedBlocks, type MarkedBlock } from '../marks/marked-blocks';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import { wireDate } from '../words/dates';
import { article as say } from '#words/article';

/**
 * The article's text as HTML. It is written whole, not built of components, because nothing in it
 * changes by itself: a browser that finds it in the page leaves its thousands of nodes alone, and
 * `reading` hears what is tapped in it. No white space may come between the pieces of a block:
 * offsets are counted in them. What the article does not itself say stands in `data-added`.
 */
export function writtenText(article: ArticlePageFieldsFragment): string {
  const blocks = markedBlocks(article);
  const opening = blocks.find((block) => block.kind === 'PARAGRAPH')?.index;
  const facts = factsOf(article);
  const factual = new Set(facts.map((each) => each.block));
  const targets = targetsByBlock([...facts, ...article.mentions]);
  return blocks
    .map((block) => {
      const inside = [
        ...(targets.get(block.index) ?? []),
        block.index === opening ? datelineOf(article) : '',
        ...block.stretches.map(stretchHtml),
        factual.has(block.index) ? factsLink(block) : '',
      ];
      const [tag, type] = forms[block.kind] ?? forms.PARAGRAPH;
      const number = block.number > 0 ? ` data-number="${block.number}"` : '';
      return `<${tag} id="p${block.index}" class="block${type}"${number}>${inside.join('')}</${tag}>`;
    })
    .join('');
}

/** The element of each kind of block, and what its class says beside. */
const forms: Record<MarkedBlock['kind'], readonly [tag: string, type: string]> = {
  PARAGRAPH: ['p', ''],
  HEADING: ['h2', ''],
  QUOTATION: ['blockquote', ''],
  CAPTION: ['p', ' caption'],
  LIST_ITEM: ['p', ' item'],
};

function stretchHtml({ moment, pieces }: MarkedBlock['stretches'][number]): string {
  const html = pieces.map(({ text, mark }) => {
    const words = escapeHtml(text);
    if (!mark) return words;
    const again = mark.again ? ' again' : '';
    return `<a class="mark kind-${mark.kind}${again}" href="${escapeHtml(mark.path)}">${words}</a>`;
  });
  return moment
    ? `<span class="moment"><span class="hair" aria-hidden="true"></span>${html.join('')}</span>`
    : html.join('');
}

/** "HANGZHOU, China, Sept. 4 —", run in before the first words. */
function datelineOf({ dateline, language }: ArticlePageFieldsFragment): string {
  if (!dateline) return '';
  const comma = dateline.text.indexOf(',');
  const city = comma < 0 ? dateline.text : dateline.text.slice(0, comma);
  const day = wireDate(dateline.date, language);
  const rest = dateline.text.slice(city.length) + (day ? `, ${day}` : '');
  const caps = `<span class="caps">${escapeHtml(city)}</span>`;
  const slug = dateline.place?.slug;
  const place = slug ? `<a class="place" href="/places/${escapeHtml(slug)}">${caps}</a>` : caps;
  return `<span class="dateline" data-added>${place}${escapeHtml(rest)} —\u{a0}</span>`;
}

function factsLink({ index, number }: MarkedBlock): string {
  const label = escapeHtml(say.facts(number));
  return `<a class="facts" data-added href="#p${index}" aria-label="${label}"></a>`;
}

/** Where this article's words state a fact. */
function factsOf({ id, events, quotes, people, ...article }: ArticlePageFieldsFragment) {
  const claims = article.disagreements.flatMap((each) => each.positions);
  const roles = people.flatMap((each) => each.roles);
  const parts = events.flatMap((each) => each.participants);
  const facts = [...events, ...quotes, ...article.contributions, ...roles, ...claims, ...parts];
  return [
    ...facts.flatMap((each) => each.evidence),
    ...events.flatMap((each) => [...(each.when?.evidence ?? []), ...each.placeEvidence]),
  ].filter((each) => each.article.id === id && stands(each.status));
}

/** Where links to evidence lead when there is no script to find the words themselves. */
function targetsByBlock(anchors: readonly Anchor[]): ReadonlyMap<number, ReadonlySet<string>> {
  const byBlock = new Map<number, Set<string>>();
  for (const anchor of anchors) {
    const targets = byBlock.get(anchor.block) ?? new Set();
    byBlock.set(anchor.block, targets.add(`<i id="${fragmentOf(anchor)}"></i>`));
  }
  return byBlock;
}
