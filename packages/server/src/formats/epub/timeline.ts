import { entityRef, type ArticleDocument, type Event } from '@dateline/model';
import { displayTime } from '../../event/display-time';
import { site } from '../../site/site';
import { blockHref, entityHref, entityId, timelinePath } from './anchors';
import type { BookPart } from './book-part';
import { bookPage } from './page';

const title = 'Timeline';

const statuses: Readonly<Partial<Record<Event['status'], string>>> = {
  ongoing: 'Going on.',
  expected: 'Expected.',
  'did-not-happen': 'Did not happen.',
};

/** The events in time order, undated ones last, with the words that report them; null without any. */
export function timelinePart(document: ArticleDocument): BookPart | null {
  const { article, events, places } = document;
  if (events.length === 0) return null;
  const content = bookPage(title, site.language, (body) => {
    body.ele('h1').txt(title);
    const list = body.ele('ol');
    for (const event of [...events].sort(byTime)) {
      const item = list.ele('li').att('id', entityId(entityRef('event', event.slug)));
      item.ele('h2').txt(event.name);
      const when = event.when && displayTime(event.when.edtf, site.language, event.when.phrase);
      if (when) item.ele('p').att('class', 'when').txt(when);
      const status = statuses[event.status];
      if (status !== undefined) item.ele('p').att('class', 'status').txt(status);
      const place = places.find(({ slug }) => slug === event.place?.slug);
      if (place) {
        const href = entityHref(document, entityRef('place', place.slug));
        const line = item.ele('p').txt('Where: ');
        if (href === null) line.txt(place.name);
        else line.ele('a').att('href', href).txt(place.name);
      }
      if (event.summary !== null) item.ele('p').txt(event.summary);
      const said = event.evidence.find((one) => one.article === article.slug);
      if (said && article.blocks[said.block]) {
        const quoted = item.ele('blockquote').ele('p');
        quoted.ele('a').att('href', blockHref(said.block)).txt(said.sentence);
      }
    }
  });
  return { path: timelinePath, mediaType: 'application/xhtml+xml', content, title };
}

function byTime(a: Event, b: Event): number {
  const [first, second] = [timeKey(a), timeKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** RFC 3339 instants in UTC sort as text; what has none comes after every date. */
function timeKey({ when, slug }: Event): string {
  return when === null ? `~ ${slug}` : `${when.earliest} ${when.latest} ${slug}`;
}
