import type { ScreenName } from './routes';

const fixed: Partial<Record<ScreenName, string>> = {
  Library: 'On this device',
  Map: 'Map',
  NotFound: 'No such page',
  NotHere: 'Not on this device yet',
  Organizations: 'Organizations',
  People: 'People',
  Places: 'Places',
  Timeline: 'Timeline',
};

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
  return search['q'] ? `Search: ${search['q']}` : 'Search';
}

/** A page's answer holds one thing: an article has a headline, a storyline a title, the rest a name. */
function nameIn(data: unknown): string | undefined {
  const [subject] = Object.values(data ?? {});
  return subject?.headline ?? subject?.name ?? subject?.title;
}
