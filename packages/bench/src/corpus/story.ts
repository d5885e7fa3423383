import {
  type Article,
  type Assertion,
  type Event,
  type Evidence,
  parseEdtf,
  type Quote,
  readingMinutes,
  type Role,
  type Span,
  type Storyline,
  wordCount,
} from '@dateline/model';
import { ArticleText, through } from './article-text';
import type { Cast, Player } from './cast';
import type { Random } from './random';
import { background, gists, subjects, words } from './words';

/** One article, the events that it tells of, and the offices that it attests. */
export interface Story {
  readonly article: Article;
  readonly events: readonly Event[];
  readonly roles: readonly Role[];
}

const editor: Assertion = { method: 'editor', confidence: null, by: null };
const day = 24 * 60 * 60 * 1000;
const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
/** Facts are made only once their text is finished: evidence shows what stands around it. */
type Later<T> = (text: ArticleText) => T;

/** The story with this number; the numbers are days from 1 January 2020. */
export function makeStory(number: number, cast: Cast, random: Random): Story {
  const slug = `story-${number}`;
  const published = Date.UTC(2020, 0, 1, 12) + number * (day / 3);
  const today = new Date(published).toISOString().slice(0, 10);
  const place = random.pickOften(cast.cities);
  const subject = random.pick(subjects);
  const players = random.pickSeveral(cast.players, random.between(3, 6));
  const writer = random.pickOften(cast.players).person;
  const text = new ArticleText(slug);
  const roles: Later<Role>[] = [];
  const quotes: Later<Omit<Quote, 'id'>>[] = [];
  const events: Later<Event>[] = [];

  for (const [index, player] of players.entries()) {
    text.open('paragraph');
    roles.push(writeOffice(text, player, today));
    text.write(` spoke about ${subject} in `);
    text.mention(`places/${place.slug}`, place.name);
    text.write('.');
    quotes.push(writeQuote(text, player, random));
    const others = random.pickSeveral(cast.players, 2).filter((other) => other !== player);
    const where = random.pickOften(cast.cities);
    const when = published - random.between(0, 6) * day;
    events.push(
      writeMeeting(text, `${slug}-meeting-${index + 1}`, [player, ...others], where, when),
    );
    text.sentence();
    text.write(random.pick(background));
    text.open('paragraph');
    text.write(random.pick(background));
    text.sentence();
    const organization = random.pickOften(cast.organizations);
    text.write('The ');
    text.mention(`organizations/${organization.slug}`, organization.name);
    text.write(` declined to comment on ${subject}.`);
  }
  text.open('caption');
  const byline = text.write(`Photograph by `);
  const credit = through(byline, text.mention(`people/${writer.slug}`, writer.name));
  text.close();

  const storyline = random.chance(70) ? [random.pickOften(cast.storylines)] : [];
  return {
    article: {
      slug,
      headline: `${place.name} argues about ${subject} (${number})`,
      description: `${players[0]?.person.name} and others on ${subject}.`,
      language: 'en',
      dateline: { text: place.name.toUpperCase(), place: place.slug, date: today },
      datePublished: new Date(published).toISOString(),
      dateModified: new Date(published).toISOString(),
      revision: 1,
      wordCount: wordCount(text.blocks, 'en'),
      readingMinutes: readingMinutes(wordCount(text.blocks, 'en')),
      contributions: [
        {
          person: writer.slug,
          kind: 'photographer',
          reportedFrom: place.slug,
          evidence: text.evidence(credit),
        },
      ],
      citation: null,
      blocks: text.blocks,
      mentions: text.mentions,
      quotes: quotes.map((make, index) => ({ id: `${slug}/${index + 1}`, ...make(text) })),
      disagreements: [],
      storylines: storyline.map((each: Storyline) => each.slug),
      corrections: [],
      revisions: [{ number: 1, at: new Date(published).toISOString(), note: null }],
      retraction: null,
    },
    events: events.map((make) => make(text)),
    roles: roles.map((make) => make(text)),
  };
}

function writeOffice(text: ArticleText, player: Player, today: string): Later<Role> {
  const { person, title, organization } = player;
  text.sentence();
  const start = text.write(`${title} `);
  text.mention(`people/${person.slug}`, person.name);
  text.write(' of the ');
  const end = text.mention(`organizations/${organization.slug}`, organization.name);
  return (finished) => ({
    id: roleId(player),
    person: person.slug,
    title,
    organization: organization.slug,
    start: null,
    end: null,
    attested: [today],
    evidence: finished.evidence(through(start, end)),
    assertion: editor,
  });
}

function writeQuote(text: ArticleText, player: Player, random: Random): Later<Omit<Quote, 'id'>> {
  const direct = random.chance(60);
  const said = direct ? random.pick(words) : random.pick(gists);
  text.sentence();
  const span = direct ? writeDirect(text, player, said) : writeIndirect(text, player, said);
  return (finished) => {
    const evidence = finished.evidence(span);
    return {
      article: only(evidence).article,
      text: said,
      mode: direct ? 'partial' : 'indirect',
      speaker: `people/${player.person.slug}`,
      speakerRole: roleId(player),
      via: null,
      event: null,
      evidence,
      assertion: editor,
    };
  };
}

function writeDirect(text: ArticleText, player: Player, said: string): Span {
  text.write('It was “');
  const span = text.write(said);
  text.write(',” ');
  text.mention(`people/${player.person.slug}`, player.person.familyName ?? player.person.name);
  text.write(' said.');
  return span;
}

function writeIndirect(text: ArticleText, player: Player, said: string): Span {
  const name = player.person.familyName ?? player.person.name;
  const start = text.mention(`people/${player.person.slug}`, name);
  const end = text.write(` said that ${said}.`);
  return through(start, end);
}

function writeMeeting(
  text: ArticleText,
  slug: string,
  players: readonly Player[],
  place: Cast['cities'][number],
  at: number,
): Later<Event> {
  const edtf = new Date(at).toISOString().slice(0, 10);
  const { earliest, latest } = parseEdtf(edtf);
  const phrase = `on ${weekday.format(at)}`;
  text.sentence();
  const start = text.write('At a meeting in ');
  text.mention(`places/${place.slug}`, place.name);
  text.write(` ${phrase}, `);
  for (const [index, { person }] of players.entries()) {
    if (index > 0) text.write(' and ');
    text.mention(`people/${person.slug}`, person.name);
  }
  const end = text.write(' found no common ground.');
  return (finished) => {
    const evidence = finished.evidence(through(start, end));
    return {
      kind: 'event',
      slug,
      name: `Meeting in ${place.name} on ${edtf}`,
      alsoKnownAs: [],
      summary: null,
      sameAs: [],
      eventKind: 'meeting',
      status: 'happened',
      when: { edtf, earliest, latest, phrase, evidence },
      place: { slug: place.slug, evidence },
      participants: players.map(({ person }) => ({
        entity: `people/${person.slug}` as const,
        role: null,
        evidence,
        assertion: editor,
      })),
      partOf: null,
      precededBy: [],
      evidence,
      assertion: editor,
    };
  };
}

function roleId({ person, title, organization }: Player): string {
  return [person.slug, title.toLowerCase().replaceAll(' ', '-'), organization.slug].join('/');
}

function only(evidence: readonly Evidence[]): Evidence {
  const [first] = evidence;
  if (!first) throw new RangeError('A fact was made without evidence.');
  return first;
}
