const dayLength = 86_400_000;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  'a hundred': 100,
};
/** EDTF's codes of seasons; the code is of the season, wherever on earth. */
const seasons: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What a phrase means that is relative to a day, or less precise than a day: "Sunday", "last week",
 * "two years ago", "mid-July", "the 1990s". Undefined when it is none of these, null when it is one
 * but there is no day to count from, or it is too vague for EDTF.
 *
 * @param ahead whether the sentence speaks of the future.
 */
export function relativeTime(
  words: string,
  ahead: boolean,
  day: string | null,
): string | null | undefined {
  const text = words.toLowerCase().replace(/^the /, '').replace(/\s+/g, ' ');
  return (
    bareTime(text, day, ahead) ??
    (day === null
      ? undatedKind(text)
      : (weekdayTime(text, ahead, day) ?? unitTime(text, ahead, day) ?? agoTime(text, day)))
  );
}

const relative =
  /^(?:last|next|this|past|previous|earlier|later|today|yesterday|tomorrow|tonight)\b|\b(?:ago|earlier)$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?$/;

function undatedKind(text: string): null | undefined {
  return relative.test(text) ? null : undefined;
}

/** Years, decades, seasons of a year, thirds of a month. */
function bareTime(text: string, day: string | null, ahead: boolean): string | undefined {
  if (/^\d{4}$/.test(text)) return text;
  const decade = /^(\d{3})0s$/.exec(text)?.[1];
  if (decade !== undefined) return `${decade}X`;
  const season = /^(spring|summer|autumn|fall|winter) (?:of )?(\d{4})$/.exec(text);
  if (season !== null) return `${season[2]}-${seasons[season[1] ?? ''] ?? '21'}`;
  const part = /^(early|mid|late)[- ](\p{L}+)\.?(?: (\d{4}))?$/u.exec(text);
  if (part !== null) {
    const month = months.findIndex((name) => part[2]?.startsWith(name) === true);
    if (month < 0) return undefined;
    const year =
      part[3] !== undefined ? Number(part[3]) : day === null ? null : nearYear(month, ahead, day);
    return year === null ? undefined : `${pad(year, 4)}-${pad(month + 1, 2)}~`;
  }
  const year = /^(?:early|mid|late)[- ](\d{4})$/.exec(text)?.[1];
  return year === undefined ? undefined : `${year}~`;
}

function weekdayTime(text: string, ahead: boolean, day: string): string | undefined {
  const at = utc(day);
  const plain = text.replace(/ (?:morning|afternoon|evening|night)$/, '');
  if (plain === 'today' || plain === 'tonight' || plain === 'this') return day;
  if (plain === 'yesterday') return iso(at - dayLength);
  if (plain === 'tomorrow') return iso(at + dayLength);
  const match = /^(?:(last|next|this|past|previous) )?(\p{L}+day)$/u.exec(plain);
  const wanted = weekdays.indexOf(match?.[2] ?? '');
  if (match === null || wanted < 0) return undefined;
  const today = new Date(at).getUTCDay();
  const back = (today - wanted + 7) % 7;
  const forward = (wanted - today + 7) % 7;
  switch (match[1]) {
    case 'last':
    case 'past':
    case 'previous':
      return iso(at - (back === 0 ? 7 : back) * dayLength);
    case 'next':
      return iso(at + (forward === 0 ? 7 : forward) * dayLength);
    default:
      return ahead ? iso(at + forward * dayLength) : iso(at - back * dayLength);
  }
}

function unitTime(text: string, ahead: boolean, day: string): string | null | undefined {
  const match = /^(?:(earlier|later) )?(last|next|this|past|previous) (\p{L}+)$/u.exec(text);
  const unit = match?.[3];
  if (match === null || unit === undefined) return undefined;
  const step = match[2] === 'next' ? 1 : match[2] === 'this' ? 0 : -1;
  const at = utc(day);
  const date = new Date(at);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const monday = at - ((date.getUTCDay() + 6) % 7) * dayLength;
  if (unit in seasons) return seasonTime(unit, step, year, month);
  const named = months.findIndex((name) => unit.startsWith(name) && unit.length > 2);
  switch (unit) {
    case 'week':
      return `${iso(monday + step * 7 * dayLength)}/${iso(monday + (step * 7 + 6) * dayLength)}`;
    case 'weekend': {
      // On a Saturday or Sunday this weekend is the one that it is; earlier in the week the coming one.
      const saturday = monday + (5 + 7 * step) * dayLength;
      const back = step === 0 && !ahead && date.getUTCDay() !== 6 && date.getUTCDay() !== 0 ? 7 : 0;
      return `${iso(saturday - back * dayLength)}/${iso(saturday + (1 - back) * dayLength)}`;
    }
    case 'month':
      return iso(Date.UTC(year, month + step, 1)).slice(0, 7);
    case 'year':
      return pad(year + step, 4);
    case 'decade':
    case 'quarter':
    case 'century':
    case 'day':
      return null;
  }
  if (named < 0) return undefined;
  const own =
    step < 0
      ? named < month
        ? year
        : year - 1
      : step > 0
        ? named > month
          ? year
          : year + 1
        : year;
  return `${pad(own, 4)}-${pad(named + 1, 2)}`;
}

/** "Last summer" in spring is last year's; in autumn it is this year's. */
function seasonTime(name: string, step: number, year: number, month: number): string {
  const code = seasons[name] ?? '21';
  const begins = { '21': 2, '22': 5, '23': 8, '24': 11 }[code] ?? 2;
  const over = month > begins + 2;
  const own =
    step < 0 ? (over ? year : year - 1) : step > 0 ? (month < begins ? year : year + 1) : year;
  return `${pad(own, 4)}-${code}`;
}

/** "Two years ago" says the year and no more, "three days ago" the day, "a few weeks ago" nothing sure. */
function agoTime(text: string, day: string): string | null | undefined {
  const match =
    /^(?:(about|some|around|nearly|almost|more than|over) )?(.+?) (day|week|month|year|decade)s? (?:ago|earlier)$/.exec(
      text,
    );
  if (match === null) return undefined;
  const count = numbers[match[2] ?? ''] ?? Number(match[2]);
  if (!Number.isInteger(count)) return null;
  const at = utc(day);
  const date = new Date(at);
  const about = match[1] === undefined ? '' : '~';
  switch (match[3]) {
    case 'day':
      return `${iso(at - count * dayLength)}${about}`;
    case 'week': {
      const monday = at - (((date.getUTCDay() + 6) % 7) + count * 7) * dayLength;
      return `${iso(monday)}/${iso(monday + 6 * dayLength)}`;
    }
    case 'month':
      return `${iso(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - count, 1)).slice(0, 7)}${about}`;
    case 'decade':
      return `${pad(date.getUTCFullYear() - count * 10, 4)}~`;
    default: {
      const year = date.getUTCFullYear() - count;
      return year < 1 ? null : `${pad(year, 4)}${about}`;
    }
  }
}

function nearYear(month: number, ahead: boolean, day: string): number {
  const date = new Date(utc(day));
  const year = date.getUTCFullYear();
  if (ahead) return month < date.getUTCMonth() ? year + 1 : year;
  return month > date.getUTCMonth() ? year - 1 : year;
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function iso(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
