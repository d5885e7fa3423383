import { entityRef, type ArticleDocument, type Entity, type Role } from '@dateline/model';
import { displayTime } from '../../event/display-time';
import { site } from '../../site/site';
import type { XmlElement } from '../../xml/xml-element';
import { blockHref, entityId, whoIsWhoPath } from './anchors';
import type { BookPart } from './book-part';
import { bookPage } from './page';

const title = 'Who’s who';

/** People with their roles and what they said, organizations, and places; null when there are none. */
export function whoIsWhoPart(document: ArticleDocument): BookPart | null {
  const { people, organizations, places } = document;
  if (people.length + organizations.length + places.length === 0) return null;
  const content = bookPage(title, site.language, (body) => {
    body.ele('h1').txt(title);
    writeGroup(body, 'People', people, (element, { slug }) => {
      writeRoles(element, document, slug);
      writeQuotes(element, document, entityRef('person', slug));
    });
    writeGroup(body, 'Organizations', organizations, (element, { slug }) =>
      writeQuotes(element, document, entityRef('organization', slug)),
    );
    writeGroup(body, 'Places', places, () => undefined);
  });
  return { path: whoIsWhoPath, mediaType: 'application/xhtml+xml', content, title };
}

function writeGroup<T extends Entity>(
  body: XmlElement,
  heading: string,
  entities: readonly T[],
  more: (element: XmlElement, entity: T) => void,
): void {
  if (entities.length === 0) return;
  body.ele('h2').txt(heading);
  for (const entity of entities) {
    const element = body.ele('section');
    element.att('id', entityId(entityRef(entity.kind, entity.slug)));
    element.ele('h3').txt(entity.name);
    if (entity.alsoKnownAs.length > 0) {
      element.ele('p').txt(`Also: ${entity.alsoKnownAs.join(', ')}`);
    }
    if (entity.summary !== null) element.ele('p').txt(entity.summary);
    more(element, entity);
  }
}

function writeRoles(element: XmlElement, document: ArticleDocument, person: string): void {
  const roles = document.roles.filter((role) => role.person === person);
  if (roles.length === 0) return;
  const list = element.ele('ul');
  for (const role of roles) list.ele('li').txt(roleInWords(role, document));
}

function roleInWords(role: Role, { organizations }: ArticleDocument): string {
  const organization = organizations.find(({ slug }) => slug === role.organization);
  const from = role.start === null ? null : `from ${inWords(role.start)}`;
  const until = role.end === null ? null : `until ${inWords(role.end)}`;
  return [role.title, organization?.name, from, until].filter((part) => part != null).join(', ');
}

function writeQuotes(element: XmlElement, { article }: ArticleDocument, speaker: string): void {
  for (const quote of article.quotes.filter((one) => one.speaker === speaker)) {
    const [where] = quote.evidence;
    const quoted = element.ele('blockquote').ele('p');
    const words = quote.mode === 'indirect' ? quote.text : `“${quote.text}”`;
    if (where) quoted.ele('a').att('href', blockHref(where.block)).txt(words);
    else quoted.txt(words);
  }
}

function inWords(edtf: string): string {
  return displayTime(edtf, site.language, null);
}
