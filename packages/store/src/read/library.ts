import type {
  Article,
  ArticleDocument,
  Entity,
  EntityKind,
  Library,
  Role,
  Storyline,
} from '@dateline/model';
import type { Kysely } from 'kysely';
import type { Tables } from '../schema/tables';

/** Everything that is stored, as it was loaded; lists are in the order of slugs and ids. */
export async function readLibrary(db: Kysely<Tables>): Promise<Library> {
  const entities = (await db.selectFrom('entities').select('data').orderBy('ref').execute()).map(
    ({ data }) => JSON.parse(data) as Entity,
  );
  const roles = await db.selectFrom('roles').select('data').orderBy('id').execute();
  const storylines = await db.selectFrom('storylines').select('data').orderBy('slug').execute();
  const documents = await db
    .selectFrom('article_documents')
    .select('document')
    .orderBy('slug')
    .execute();
  return {
    people: ofKind('person', entities),
    organizations: ofKind('organization', entities),
    places: ofKind('place', entities),
    events: ofKind('event', entities),
    roles: roles.map(({ data }) => JSON.parse(data) as Role),
    storylines: storylines.map(({ data }) => JSON.parse(data) as Storyline),
    articles: documents.map(({ document }) => articleOf(document)),
  };
}

function articleOf(document: string): Article {
  return (JSON.parse(document) as ArticleDocument).article;
}

function ofKind<K extends EntityKind>(
  kind: K,
  entities: readonly Entity[],
): readonly Extract<Entity, { kind: K }>[] {
  return entities.filter((entity): entity is Extract<Entity, { kind: K }> => entity.kind === kind);
}
