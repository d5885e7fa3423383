import type { Page, Screen, Source } from './page';
import type { PageLocation, ScreenName } from './routes';

/** What the shell shows, in the browser. */
export class CurrentPage implements Page {
  name = $state.raw<ScreenName>('NotFound');
  screen: Screen;
  data: unknown;
  location: PageLocation;
  source: Source;
  whole = $state(true);
  busy = $state(false);

  constructor(first: Omit<Page, 'busy'>) {
    this.name = first.name;
    this.screen = $state.raw(first.screen);
    this.data = $state.raw(first.data);
    this.location = $state.raw(first.location);
    this.source = $state.raw(first.source);
    this.whole = first.whole;
  }

  show(next: Omit<Page, 'busy'>) {
    this.name = next.name;
    this.screen = next.screen;
    this.data = next.data;
    this.location = next.location;
    this.source = next.source;
    this.whole = next.whole;
  }

  /** The same page with a newer answer: nothing is built anew, only what differs changes. */
  refresh(data: unknown, source: Source) {
    this.data = data;
    this.source = source;
  }
}
