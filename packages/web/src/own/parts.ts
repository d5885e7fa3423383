import type { OwnParts } from './own.svelte';
import AfterArticle from './AfterArticle.svelte';
import BeforeArticle from './BeforeArticle.svelte';
import BesideArticle from './BesideArticle.svelte';
import CardLine from './lists/CardLine.svelte';
import { shelf } from './shelf.svelte';

export { shelf };

export const parts: OwnParts = {
  before: BeforeArticle,
  after: AfterArticle,
  beside: BesideArticle,
  card: CardLine,
};

void shelf.begin();
