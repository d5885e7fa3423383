import {
  type Collection,
  collections,
  entityRef,
  type EntityKind,
  type EntityRef,
  kindOf,
  parseEntityRef,
} from '../address';
import { didYouMean, nearest } from './did-you-mean';
import type { Fields, Written } from './fields';
import type { Position, StoryErrors } from './story-errors';

/** What a name in a file may refer to. Storylines are no entities, but are referred to as well. */
export type CatalogName = Collection | 'storylines';

const homes: Readonly<Record<CatalogName, string>> = {
  people: 'entities/people.yaml',
  places: 'entities/places.yaml',
  organizations: 'entities/organizations.yaml',
  events: "the story's events.yaml",
  storylines: 'entities/storylines.yaml',
};

/** All slugs that the files define, so that every reference can be checked against them. */
export class Catalog {
  readonly #slugs = new Map<CatalogName, Map<string, Position>>();
  readonly #unreadable = new Set<CatalogName>();
  readonly #missing = new Set<CatalogName>();
  readonly #meant = new Set<string>();

  constructor(private readonly errors: StoryErrors) {}

  add(name: CatalogName, slug: string, position: Position): void {
    const slugs = this.#slugs.get(name) ?? new Map<string, Position>();
    this.#slugs.set(name, slugs);
    if (!slugs.has(slug)) slugs.set(slug, position);
  }

  /** The file that defines these could not be read: references into it are not judged. */
  markUnreadable(name: CatalogName): void {
    this.#unreadable.add(name);
  }

  /** There is no such file: the first reference into it is reported, and stands for all. */
  markMissing(name: CatalogName): void {
    this.#missing.add(name);
  }

  /** True when a broken reference most likely meant this one. */
  wasMeant(name: CatalogName, slug: string): boolean {
    return this.#meant.has(`${name}/${slug}`);
  }

  slugs(name: CatalogName): ReadonlyMap<string, Position> {
    return this.#slugs.get(name) ?? new Map();
  }

  /** True when the slug is there; otherwise reports a broken link. */
  check(name: CatalogName, slug: string, at: Position): boolean {
    const slugs = this.slugs(name);
    if (slugs.has(slug)) return true;
    if (this.#unreadable.has(name)) return false;
    if (this.#missing.has(name)) {
      this.markUnreadable(name);
      this.errors.report({
        file: homes[name],
        line: 1,
        code: 'missing-file',
        message: `The file is not there, but ${at.file}:${at.line} refers to ${name}/${slug}.`,
        remedy: `Write ${homes[name]}, or take out what refers to ${name}.`,
      });
      return false;
    }
    const meant = nearest(slug, slugs.keys());
    if (meant !== null) this.#meant.add(`${name}/${meant}`);
    this.errors.report({
      file: at.file,
      line: at.line,
      code: 'broken-link',
      message: `There is no ${name}/${slug}.`,
      remedy: `${didYouMean(slug, slugs.keys())}Correct the slug, or add “${slug}” to ${homes[name]}.`,
    });
    return false;
  }

  /** The slug that a field refers to, as `slug` or `collection/slug`; null when it is not there. */
  slugIn(fields: Fields, field: string, name: CatalogName): string | null {
    const written = fields.text(field);
    return written === null ? null : this.slugOf(written, name);
  }

  slugOf(written: Written<string>, name: CatalogName): string | null {
    const prefix = `${name}/`;
    const slug = written.value.startsWith(prefix)
      ? written.value.slice(prefix.length)
      : written.value;
    return this.check(name, slug, written) ? slug : null;
  }

  /** The entity that `collection/slug` refers to; null, with an error, when there is none of these kinds. */
  reference(written: Written<string>, kinds: readonly EntityKind[]): EntityRef | null {
    const parsed = parseEntityRef(written.value);
    const allowed = collections.filter((collection) => kinds.includes(kindOf(collection)));
    if (parsed !== null && kinds.includes(parsed.kind)) {
      const ref = entityRef(parsed.kind, parsed.slug);
      const collection = allowed.find((one) => ref.startsWith(`${one}/`));
      return collection !== undefined && this.check(collection, parsed.slug, written) ? ref : null;
    }
    const known = allowed.flatMap((one) =>
      [...this.slugs(one).keys()].map((slug) => `${one}/${slug}`),
    );
    // A slug without its collection is the commonest slip.
    const meant =
      known.find((one) => one.endsWith(`/${written.value}`)) ?? nearest(written.value, known);
    if (meant !== null) this.#meant.add(meant);
    this.errors.report({
      file: written.file,
      line: written.line,
      code: 'broken-link',
      message: `“${written.value}” is not the address of an entity that can stand here.`,
      remedy: `${meant === null ? '' : `Did you mean “${meant}”? `}Write ${allowed.map((one) => `${one}/slug`).join(' or ')}.`,
    });
    return null;
  }
}
