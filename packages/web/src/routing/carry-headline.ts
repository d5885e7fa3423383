import { isSparing } from '../shell/spared';

/** As the styles know it (design/base.css). */
const name = 'headline';

/** What has the name just now: it may be given to one thing only. */
let named: HTMLElement[] = [];

/**
 * Carries a headline over from a list to its article, or back. It is named for the transition that is
 * about to begin, and only for that: what it returns is called when the next page stands, and what that
 * returns when the transition is over, one way or another.
 */
export function carryHeadline(from: string, to: string): () => () => void {
  forget(named);
  const mine: HTMLElement[] = [];
  const article = [to, from].find((path) => path.startsWith('/articles/'));
  const give = (path: string) => {
    const headline = article && !isSparing() ? headlineOn(path, article) : null;
    if (!headline || !isInView(headline)) return;
    headline.style.viewTransitionName = name;
    mine.push(headline);
  };
  give(from);
  named = mine;
  return () => {
    // Where nothing left, nothing can arrive.
    const left = [...mine];
    forget(left);
    if (left.length > 0 && named === mine) give(to);
    return () => forget(mine);
  };
}

/** On its own page a headline is the page's; elsewhere it is what leads there. */
function headlineOn(path: string, article: string): HTMLElement | null {
  const main = document.getElementById('main');
  if (!main) return null;
  if (path === article) return main.querySelector<HTMLElement>('h1');
  const links = [...main.querySelectorAll<HTMLElement>(`a[href="${CSS.escape(article)}"]`)];
  const headings = links.map((link) => link.closest<HTMLElement>('h1, h2, h3'));
  const found = [...headings, ...links.filter((link) => link.matches('.headline'))];
  return found.find((each) => each && isInView(each)) ?? null;
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function forget(elements: readonly HTMLElement[]) {
  for (const element of elements) element.style.removeProperty('view-transition-name');
}
