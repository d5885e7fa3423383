import type { Component } from 'svelte';
import type { Question } from '../operations/keys';
import type { PageLocation, ScreenName } from './routes';

/** What every screen is given. `data` is the result of its operation. */
export interface ScreenProps<Data = unknown> {
  readonly data: Data;
  readonly location: PageLocation;
  /** False: only the head of the page, for now. A short screen need not mind. */
  readonly whole: boolean;
}

/** A screen as the shell holds it: which data it wants is settled by the route. */
export type Screen = Component<{ data: unknown; location: PageLocation; whole: boolean }>;

/** Where the data on a page came from. */
export interface Source {
  readonly from: 'network' | 'device';
  /** When it was confirmed by the server, in milliseconds since 1970; null: with this page. */
  readonly at: number | null;
}

/** What the shell shows now. On the server a plain object; in the browser its state. */
export interface Page {
  readonly name: ScreenName;
  readonly screen: Screen;
  readonly data: unknown;
  readonly location: PageLocation;
  readonly source: Source;
  /** False while the head of the page stands alone, to be seen before the rest is built. */
  readonly whole: boolean;
  /** True while the next page is on its way. */
  readonly busy: boolean;
}

/** Why a page cannot be shown, for the NotHere screen. */
export interface NotHereData {
  /**
   * - `unreachable`: not on the device, and the server could not be reached in time;
   * - `trouble`: the server was reached and could not answer.
   */
  readonly reason: 'unreachable' | 'trouble';
}

/** What the server hands the browser inside the page. */
export interface EmbeddedPage {
  readonly screen: ScreenName;
  readonly location: PageLocation;
  readonly question: Question | null;
  readonly data: unknown;
  /** Dates and numbers as the server wrote them: see `said`. */
  readonly said: Readonly<Record<string, string>>;
}
