import Article from '../screens/ArticleScreen.svelte';
import Event from '../screens/EventScreen.svelte';
import Front from '../screens/FrontScreen.svelte';
import Library from '../screens/LibraryScreen.svelte';
import Map from '../screens/MapScreen.svelte';
import NotFound from '../screens/NotFoundScreen.svelte';
import NotHere from '../screens/NotHereScreen.svelte';
import Notes from '../screens/NotesScreen.svelte';
import Opening from '../screens/OpeningScreen.svelte';
import Organization from '../screens/OrganizationScreen.svelte';
import Organizations from '../screens/OrganizationsScreen.svelte';
import People from '../screens/PeopleScreen.svelte';
import Person from '../screens/PersonScreen.svelte';
import Place from '../screens/PlaceScreen.svelte';
import Places from '../screens/PlacesScreen.svelte';
import Saved from '../screens/SavedScreen.svelte';
import Search from '../screens/SearchScreen.svelte';
import Settings from '../screens/SettingsScreen.svelte';
import Storyline from '../screens/StorylineScreen.svelte';
import Timeline from '../screens/TimelineScreen.svelte';
import type { Screen } from '../routing/page';
import type { ScreenName } from '../routing/routes';

const screens: Readonly<Record<ScreenName, unknown>> = {
  Article,
  Event,
  Front,
  Library,
  Map,
  NotFound,
  NotHere,
  Notes,
  Opening,
  Organization,
  Organizations,
  People,
  Person,
  Place,
  Places,
  Saved,
  Search,
  Settings,
  Storyline,
  Timeline,
};

/** Every screen, at hand: the server loads no chunks. */
export function screenFor(name: ScreenName): Screen {
  return screens[name] as Screen;
}
