import { titles } from '#words/titles';
import type { ScreenName } from './routes';

const fixed: Partial<Record<ScreenName, string>> = {
  Library: titles.library,
  Map: titles.map,
  NotFound: titles.notFound,
  NotHere: titles.notHere,
  Notes: titles.notes,
  Organizations: titles.organizations,
  People: titles.people,
  Places: titles.places,
  Saved: titles.saved,
  Settings: titles.settings,
  Timeline: titles.timeline,
};

/** What a title ends with: where the page stands. */
export const titleEnd = / — Dateline$/;

/** The document's title: what the page is about, then where it stands. */
export function titleOf(
  screen: ScreenName,
  data: unknown,
  search: Readonly<Record<string, string>>,
) {
  const subject = fixed[screen] ?? (screen === 'Search' ? searchTitle(search) : nameIn(data));
  const about = screen === 'Timeline' || screen === 'Map' ? nameIn(data) : null;
  return [about, subject, 'Dateline'].filter(Boolean).join(' — ');
}

function searchTitle(search: Readonly<Record<string, string>>) {
  return search['q'] ? titles.searchFor(search['q']) : titles.search;
}

/** A page's answer holds one thing: an article has a headline, a storyline a title, the rest a name. */
function nameIn(data: unknown): string | undefined {
  const [subject] = Object.values(data ?? {});
  return subject?.headline ?? subject?.name ?? subject?.title;
}
