import type { Component } from 'svelte';
import type { ArticlePageFieldsFragment } from '../operations/generated/types';
import type { Shelf } from './shelf.svelte';
import type { ArticleName } from './things';

/** What a list knows of an article. */
export type CardArticle = ArticleName & {
  readonly dateModified: string;
  readonly readingMinutes: number;
};

/** What stands on a page of what is the reader's own, by where it stands. */
export interface OwnParts {
  /** Before an article's text: that it was corrected, where the reader was, the selection's tools. */
  readonly before: Component<{ article: ArticlePageFieldsFragment }>;
  /** After it: the notes made in it. */
  readonly after: Component<{ article: ArticlePageFieldsFragment }>;
  /** Beside it, where there is room. */
  readonly beside: Component<{ article: ArticlePageFieldsFragment }>;
  /** On a line of a list. */
  readonly card: Component<{ article: CardArticle }>;
}

/** The way to what is the reader's own: all of it comes after the page can be read. */
class Own {
  parts = $state.raw<OwnParts | null>(null);
  shelf = $state.raw<Shelf | null>(null);
  /** Counts how often a sentence was asked for. */
  asked = $state(0);

  async load(): Promise<Shelf> {
    const { parts, shelf } = await import(/* webpackChunkName: "own" */ './parts');
    this.parts = parts;
    this.shelf = shelf;
    return shelf;
  }

  async toggleSaved(article: ArticleName): Promise<void> {
    const shelf = await this.load();
    await (shelf.isSaved(article.slug) ? shelf.unsave(article.slug) : shelf.save(article));
  }

  /** Lets the reader choose a sentence to mark without selecting it. */
  async askForSentence(): Promise<void> {
    await this.load();
    this.asked += 1;
  }
}

export const own = new Own();
