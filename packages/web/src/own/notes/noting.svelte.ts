import type { Component } from 'svelte';
import type { ArticlePageFieldsFragment } from '../../operations/generated/types';
import type { Note } from '../things';

/** What is loaded when words are first chosen, or an article has notes. */
export interface NoteDesk {
  readonly Desk: Component<{ article: ArticlePageFieldsFragment; root: HTMLElement }>;
  readonly List: Component<{ article: ArticlePageFieldsFragment }>;
  readonly Beside: Component<{ article: ArticlePageFieldsFragment }>;
}

/** The notes in the article that is being read. */
class Noting {
  desk = $state.raw<NoteDesk | null>(null);
  /** As they stand in the text that is shown. */
  held = $state.raw<readonly Note[]>([]);
  /** Id of the note that is open. */
  opened = $state<string | null>(null);

  async load(): Promise<void> {
    this.desk ??= (await import(/* webpackChunkName: "own-notes" */ './desk')).desk;
  }
}

export const noting = new Noting();
