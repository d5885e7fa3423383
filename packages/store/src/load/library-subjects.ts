import {
  articleDocument,
  entityRef,
  foldedName,
  type ArticleDocument,
  type EntityRef,
  type Library,
  type Role,
  type Storyline,
} from '@dateline/model';
import { StoreError } from '../errors';
import { articleSubject } from './article-subject';
import { entitiesByArticle } from './articles-about';
import { entitySubject } from './entity-subject';
import { contentHash, type Subject } from './subject';

/** All that a library says, as the units in which it is compared and written. */
export function librarySubjects(library: Library): ReadonlyMap<string, Subject> {
  const about = entitiesByArticle(library);
  const rolesOfPerson = groupRoles(library.roles, ({ person }) => person);
  const rolesInOrganization = groupRoles(library.roles, ({ organization }) => organization);
  const names = new Map<EntityRef, string>();
  for (const entity of entitiesOf(library))
    names.set(entityRef(entity.kind, entity.slug), entity.name);

  const subjects = new Map<string, Subject>();
  const add = (subject: Subject): void => {
    if (subjects.has(subject.key)) {
      throw new StoreError('STORE_INCONSISTENT', {
        where: subject.key,
        what: 'The library has it twice; nothing was changed.',
        remedy: 'Check the stories with `dateline check` and load them again.',
      });
    }
    subjects.set(subject.key, subject);
  };
  for (const person of library.people) {
    add(entitySubject(person, rolesOfPerson.get(person.slug) ?? []));
  }
  for (const place of library.places) add(entitySubject(place, []));
  for (const organization of library.organizations) {
    add(entitySubject(organization, rolesInOrganization.get(organization.slug) ?? []));
  }
  for (const event of library.events) add(entitySubject(event, []));
  for (const storyline of library.storylines) add(storylineSubject(storyline));
  for (const article of library.articles) {
    const entities = about.get(article.slug) ?? new Set();
    add(
      articleSubject(
        article,
        () => documentOf(library, article.slug),
        entities,
        (ref) => names.get(ref) ?? '',
      ),
    );
  }
  return subjects;
}

function documentOf(library: Library, slug: string): ArticleDocument {
  const document = articleDocument(library, slug);
  if (document === null) throw new Error(`articles/${slug} is not in its own library.`);
  return document;
}

function* entitiesOf(library: Library) {
  yield* library.people;
  yield* library.places;
  yield* library.organizations;
  yield* library.events;
}

function groupRoles(
  roles: readonly Role[],
  by: (role: Role) => string | null,
): ReadonlyMap<string, readonly Role[]> {
  const groups = new Map<string, Role[]>();
  for (const role of roles) {
    const key = by(role);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(role);
    else groups.set(key, [role]);
  }
  return groups;
}

function storylineSubject(storyline: Storyline): Subject {
  const data = JSON.stringify(storyline);
  return {
    key: `storylines/${storyline.slug}`,
    hash: contentHash(data),
    base: () => ({
      storylines: [
        {
          slug: storyline.slug,
          title: storyline.title,
          sort_key: foldedName(storyline.title),
          data,
        },
      ],
    }),
    rows: () => ({}),
    search: () => [],
  };
}
