import type { Article } from '../article';
import type { Event, Organization, Person, Place, Role, Storyline } from '../entity';

/**
 * Everything that a folder of stories says, validated and resolved: every reference
 * exists, every fact is anchored. This is what a store loads.
 */
export interface Library {
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly places: readonly Place[];
  readonly events: readonly Event[];
  readonly roles: readonly Role[];
  readonly storylines: readonly Storyline[];
  readonly articles: readonly Article[];
}

/**
 * One article with everything its page needs, read whole. The entities are those that
 * the article mentions or whose facts its words support, plus what those point at
 * (an event's participants, a place's container, a role's organization).
 */
export interface ArticleDocument {
  readonly article: Article;
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly places: readonly Place[];
  readonly events: readonly Event[];
  readonly roles: readonly Role[];
  readonly storylines: readonly Storyline[];
}
