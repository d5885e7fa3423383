import type { Screen } from './page';
import type { ScreenName } from './routes';

/**
 * Each screen in a chunk of its own. The page that the server sends names the chunk that it
 * needs, so that it is on its way before this asks for it.
 */
const chunks: Readonly<Record<ScreenName, () => Promise<{ default: unknown }>>> = {
  Article: () => import(/* webpackChunkName: "Article" */ '../screens/ArticleScreen.svelte'),
  Event: () => import(/* webpackChunkName: "Event" */ '../screens/EventScreen.svelte'),
  Front: () => import(/* webpackChunkName: "Front" */ '../screens/FrontScreen.svelte'),
  Library: () => import(/* webpackChunkName: "Library" */ '../screens/LibraryScreen.svelte'),
  Map: () => import(/* webpackChunkName: "Map" */ '../screens/MapScreen.svelte'),
  NotFound: () => import(/* webpackChunkName: "NotFound" */ '../screens/NotFoundScreen.svelte'),
  NotHere: () => import(/* webpackChunkName: "NotHere" */ '../screens/NotHereScreen.svelte'),
  Notes: () => import(/* webpackChunkName: "Notes" */ '../screens/NotesScreen.svelte'),
  Opening: () => import(/* webpackChunkName: "Opening" */ '../screens/OpeningScreen.svelte'),
  Organization: () =>
    import(/* webpackChunkName: "Organization" */ '../screens/OrganizationScreen.svelte'),
  Organizations: () =>
    import(/* webpackChunkName: "Organizations" */ '../screens/OrganizationsScreen.svelte'),
  People: () => import(/* webpackChunkName: "People" */ '../screens/PeopleScreen.svelte'),
  Person: () => import(/* webpackChunkName: "Person" */ '../screens/PersonScreen.svelte'),
  Place: () => import(/* webpackChunkName: "Place" */ '../screens/PlaceScreen.svelte'),
  Places: () => import(/* webpackChunkName: "Places" */ '../screens/PlacesScreen.svelte'),
  Saved: () => import(/* webpackChunkName: "Saved" */ '../screens/SavedScreen.svelte'),
  Search: () => import(/* webpackChunkName: "Search" */ '../screens/SearchScreen.svelte'),
  Settings: () => import(/* webpackChunkName: "Settings" */ '../screens/SettingsScreen.svelte'),
  Storyline: () => import(/* webpackChunkName: "Storyline" */ '../screens/StorylineScreen.svelte'),
  Timeline: () => import(/* webpackChunkName: "Timeline" */ '../screens/TimelineScreen.svelte'),
};

/** Loads a screen. The route sees to it that it is given the data it asks for. */
export async function loadScreen(name: ScreenName): Promise<Screen> {
  const module = await chunks[name]();
  return module.default as Screen;
}
