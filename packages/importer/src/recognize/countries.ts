/** Names in the news that differ from CLDR's, by ISO 3166-1 code. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  US: ['United States of America', 'U.S.', 'US', 'U.S.A.', 'USA', 'America'],
  GB: ['UK', 'U.K.', 'Great Britain', 'Britain'],
  CZ: ['Czech Republic'],
  MM: ['Burma'],
  CI: ['Ivory Coast'],
  CD: ['Democratic Republic of Congo', 'DR Congo'],
  MK: ['Macedonia'],
  SZ: ['Swaziland'],
  AE: ['UAE', 'U.A.E.'],
  PS: ['Palestine'],
  MO: ['Macau'],
  VA: ['Vatican'],
  CN: ["People's Republic of China"],
  KR: ['Republic of Korea'],
  KP: ['DPRK'],
  RU: ['Russian Federation'],
  BA: ['Bosnia'],
  TT: ['Trinidad'],
};

/** Codes of CLDR that are no countries: groups, tests, dependencies that share a name with words. */
const notCountries = new Set('EU EZ UN QO XA XB XK ZZ AC TA IC EA CP DG CQ HM BV AQ FX'.split(' '));

export interface Country {
  readonly name: string;
  readonly code: string;
}

/** Names that CLDR writes in a way that no paper does. */
const mainNames: Readonly<Record<string, string>> = {
  TR: 'Turkey',
  MM: 'Myanmar',
  HK: 'Hong Kong',
  MO: 'Macao',
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  PS: 'Palestinian Territories',
};

let found: ReadonlyMap<string, Country> | null = null;

/** The countries by each English name that news gives them; names and codes are CLDR's. */
export function countries(): ReadonlyMap<string, Country> {
  found ??= new Map(countryNames());
  return found;
}

function* countryNames(): Generator<readonly [string, Country]> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const full = names.of(code);
    if (full === undefined || notCountries.has(code)) continue;
    // A code that stands for another ("UK" for "GB", "SU" for "RU") is no country of its own.
    if (Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) continue;
    const name = mainNames[code] ?? full.replace(' & ', ' and ').replace('St.', 'Saint');
    for (const one of [name, full, ...(otherNames[code] ?? [])]) yield [one, { name, code }];
  }
}
