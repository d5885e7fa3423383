import { Article } from '../article/article';
import { Disagreement } from '../disagreement/disagreement';
import { Event } from '../event/event';
import type { Loaders } from '../loading/loaders';
import { Mention } from '../mention/mention';
import { Organization } from '../organization/organization';
import { Person } from '../person/person';
import { Place } from '../place/place';
import { Quote } from '../quote/quote';
import { Storyline } from '../storyline/storyline';
import { parseGlobalId, type NodeType } from './global-id';
import type { Node } from './node';

/** How each type of node is found again by its key; null when it is not there. */
const byType: Readonly<Record<NodeType, (load: Loaders, key: string) => Promise<Node | null>>> = {
  Article: async (load, slug) => shown(await load.findArticle(slug), Article),
  Disagreement: async (load, id) => shown(await load.findDisagreement(id), Disagreement),
  Event: async (load, slug) => shown(await load.findEntityOf('event', slug), Event),
  Mention: async (load, id) => shown(await load.findMention(id), Mention),
  Organization: async (load, slug) =>
    shown(await load.findEntityOf('organization', slug), Organization),
  Person: async (load, slug) => shown(await load.findEntityOf('person', slug), Person),
  Place: async (load, slug) => shown(await load.findEntityOf('place', slug), Place),
  Quote: async (load, id) => shown(await load.findQuote(id), Quote),
  Storyline: async (load, slug) => shown(await load.findStoryline(slug), Storyline),
};

function shown<T>(record: T | null, Shape: new (record: T) => Node): Node | null {
  return record && new Shape(record);
}

/** Whatever has this id, or null; throws BAD_ID for an id that this service did not make. */
export async function refetch(load: Loaders, id: string): Promise<Node | null> {
  const { type, key } = parseGlobalId(id);
  return byType[type](load, key);
}
