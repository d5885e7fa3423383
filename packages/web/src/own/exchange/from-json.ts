import {
  anchorStatuses,
  tints,
  type ArticleName,
  type Note,
  type NoteAnchor,
  type OwnThings,
  type ReadingPlace,
  type RevisionText,
  type SavedArticle,
} from '../things';
import { ImportError } from './fault';
import { Field } from './fields';
import { format, version } from './to-json';

const blockKinds = ['PARAGRAPH', 'HEADING', 'QUOTATION', 'CAPTION', 'LIST_ITEM'] as const;

/** Reads what `toJson` wrote; throws an `ImportError` that says what is wrong, and where. */
export function fromJson(text: string): OwnThings {
  const file = new Field('', parsed(text));
  if (file.at('format').value !== format) throw new ImportError({ where: '', wanted: 'format' });
  if (file.at('version').count(1) > version) {
    throw new ImportError({ where: '', wanted: 'version' });
  }
  return {
    saved: file.at('saved').list().map(readSaved),
    places: file.at('places').list().map(readPlace),
    notes: file.at('annotations').list().map(readNote),
    texts: file.at('texts').list().map(readText),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\u{feff}/u, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ImportError({ where: '', wanted: 'json' });
    throw error;
  }
}

function readName(field: Field): ArticleName {
  return {
    slug: field.at('slug').slug(),
    headline: field.at('headline').text(),
    language: field.at('language').language(),
  };
}

function readSaved(field: Field): SavedArticle {
  const savedAt = field.at('saved').time();
  return { ...readName(field), savedAt, order: field.at('order').number() };
}

function readPlace(field: Field): ReadingPlace {
  const progress = field.at('progress').number();
  if (progress < 0 || progress > 1) field.at('progress').fail('number');
  return {
    ...readName(field),
    revision: field.at('revision').count(1),
    block: field.at('block').count(0),
    offset: field.at('offset').count(0),
    shift: field.at('shift').number(),
    progress,
    readingMinutes: field.at('readingMinutes').count(0),
    at: field.at('read').time(),
  };
}

function readNote(field: Field): Note {
  const id = field.at('id').text();
  const [, uuid] = /^urn:uuid:([0-9a-f-]{36})$/.exec(id) ?? [];
  const targets = field.at('target').list();
  if (targets.length === 0) field.at('target').fail('words');
  const [body] = field.at('body').list();
  return {
    id: uuid ?? field.at('id').fail('text'),
    ...readName(field.at('dateline:article')),
    tint: field.at('dateline:tint').among(tints),
    text: body ? body.at('value').text() : '',
    anchors: targets.map(readAnchor),
    created: field.at('created').time(),
    modified: field.at('modified').time(),
  };
}

function readAnchor(field: Field): NoteAnchor {
  const selectors = field.at('selector').at('refinedBy').list();
  const quote = selectors.find((each) => each.at('type').value === 'TextQuoteSelector');
  if (!quote) return field.at('selector').fail('words');
  const exact = quote.at('exact').text();
  if (exact === '') quote.at('exact').fail('words');
  const place = field.at('dateline:span');
  const start = place.at('start').count(0);
  const end = place.at('end').count(0);
  if (end - start !== exact.length) place.fail('span');
  return {
    revision: field.at('dateline:revision').count(1),
    block: place.at('block').count(0),
    start,
    end,
    exact,
    prefix: quote.at('prefix').text(),
    suffix: quote.at('suffix').text(),
    sentence: field.at('dateline:sentence').text(),
    status: field.at('dateline:status').among(anchorStatuses),
    was: field.at('dateline:was').textOrNull(),
  };
}

function readText(field: Field): RevisionText {
  return {
    slug: field.at('slug').slug(),
    revision: field.at('revision').count(1),
    language: field.at('language').language(),
    blocks: field
      .at('blocks')
      .list()
      .map((block, index) => ({
        index,
        kind: block.at('kind').among(blockKinds),
        text: block.at('text').text(),
      })),
  };
}
