import type { ArticleDocument, Entity, EntityRef, Role, Storyline } from '@dateline/model';
import type { ArticleSummary, Store } from '@dateline/store';
import DataLoader from 'dataloader';

/** What one request holds: the store, and a loader for each kind of thing looked up by key. */
export class Request {
  readonly documents: DataLoader<string, ArticleDocument | null>;
  readonly articles: DataLoader<string, ArticleSummary | null>;
  readonly entities: DataLoader<EntityRef, Entity | null>;
  readonly storylines: DataLoader<string, Storyline | null>;
  readonly roles: DataLoader<string, readonly Role[] | null>;

  constructor(store: Store) {
    this.documents = loader((slugs) => store.articleDocuments(slugs));
    this.articles = loader((slugs) => store.articles(slugs));
    this.entities = loader((refs) => store.entities(refs));
    this.storylines = loader((slugs) => store.storylines(slugs));
    this.roles = loader((people) => store.rolesOfPeople(people));
  }

  /** The article's document; what came with it need not be asked for again. */
  async document(slug: string): Promise<ArticleDocument | null> {
    const document = await this.documents.load(slug);
    if (document) {
      this.articles.prime(slug, document.article);
      for (const person of document.people) this.entities.prime(`people/${person.slug}`, person);
      for (const place of document.places) this.entities.prime(`places/${place.slug}`, place);
      for (const event of document.events) this.entities.prime(`events/${event.slug}`, event);
      for (const organization of document.organizations) {
        this.entities.prime(`organizations/${organization.slug}`, organization);
      }
      for (const storyline of document.storylines) {
        this.storylines.prime(storyline.slug, storyline);
      }
    }
    return document;
  }
}

function loader<K, V>(fetch: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>) {
  return new DataLoader<K, V | null>(async (keys) => {
    const found = await fetch(keys);
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** The value, which a reference in the library promises to be there. */
export function present<V>(value: V | null | undefined, what: string): V {
  if (value == null) throw new Error(`${what} is missing from the store.`);
  return value;
}
