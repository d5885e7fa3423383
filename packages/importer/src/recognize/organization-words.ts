/** The last word of the names of organizations. */
const heads =
  'Ministry|Department|Agency|Council|Commission|Committee|Subcommittee|University|College|Institute|Institution|Academy|School|Party|Union|' +
  'Association|Federation|Confederation|Organization|Organisation|Foundation|Trust|Bank|Corporation|Corp|Company|Co|Inc|Ltd|LLC|PLC|Group|Holdings|' +
  'Coalition|Army|Navy|Air Force|Forces|Guard|Guards|Corps|Marines|Police|Parliament|Congress|Senate|Assembly|Court|Bureau|Authority|Administration|' +
  'Office|Board|Club|Front|Movement|League|Alliance|Brigade|Brigades|Battalion|Regiment|Division|Network|Society|Service|Services|News|Times|Post|Press|Herald|' +
  'Tribune|Journal|Gazette|Guardian|Telegraph|Chronicle|Magazine|Radio|Television|TV|Airlines|Airways|Command|Fleet|Task Force|Squadron|Brewery|Railways?|Ventures|Capital|Productions|Securities|Petroleum|Motors|Industries|Entertainment|Pictures|Records|Studios|' +
  'Software|Systems|Technologies|Laboratories|Labs|Partners|Associates|Consulting|Insurance|Church|Museum|Hospital|Library|Laboratory|Observatory|' +
  'Orchestra|Band|Quartet|Ensemble|Choir|Theatre|Theater|Ballet|Opera|United|City FC|FC|Rovers|Wanderers|Athletic|Cabinet|Government|Treasury|' +
  'House of Representatives|House of Commons|House of Lords|Supreme Court|High Court|Security Council|Human Rights Watch|Center|Centre|Initiative|' +
  'Fund|Consortium|Cooperative|Syndicate|Democrats|Republicans|Socialists|Greens|Conservatives|Liberals';

/** The first words: "Ministry of Defense", "University of North Carolina". */
const openings =
  'Ministry|Department|University|Bank|Church|Institute|Bureau|Office|Council|College|School|Academy|Association|Federation|Union|Organization|' +
  'Organisation|Center|Centre|Committee|Commission|Board|Court|House|Museum|Movement|Party|Front|Army|Society|League|Chamber|Daughters|Sons|Knights|Friends|Doctors|Reporters';

const wellKnown =
  'United Nations|U\\.N\\.|UN|European Union|EU|E\\.U\\.|NATO|African Union|Arab League|ASEAN|OPEC|UNESCO|UNICEF|UNHCR|WHO|IMF|WTO|OECD|IAEA|World Bank|World Health Organization|' +
  'International Monetary Fund|Red Cross|Red Crescent|Amnesty International|Human Rights Watch|Greenpeace|Interpol|Europol|FIFA|UEFA|IOC|NBA|NFL|NHL|MLB|FIA|FIBA|' +
  'CIA|FBI|NSA|NASA|ESA|FDA|CDC|EPA|FAA|FCC|IRS|SEC|DHS|Pentagon|White House|Kremlin|Congress|Senate|House of Representatives|Supreme Court|Parliament|House of Commons|House of Lords|' +
  'Downing Street|Whitehall|Scotland Yard|Knesset|Bundestag|Duma|Reuters|Associated Press|AP|AFP|Agence France-Presse|BBC|CNN|NBC|ABC News|CBS|Fox News|MSNBC|NPR|PBS|ITV|Sky News|Al Jazeera|' +
  'Al-Jazeera|Bloomberg|Xinhua|TASS|Interfax|Yonhap|KCNA|Kyodo|New York Times|Washington Post|Wall Street Journal|Los Angeles Times|USA Today|Guardian|Daily Mail|Daily Telegraph|Financial Times|' +
  'Der Spiegel|Le Monde|Wikinews|Wikipedia|Wikimedia Foundation|Google|Microsoft|Facebook|Twitter|YouTube|Yahoo|Netflix|Uber|Samsung|Sony|Nokia|Intel|IBM|Nintendo|Boeing|Airbus|Toyota|Honda|' +
  'Volkswagen|BMW|General Motors|Goldman Sachs|JPMorgan|Morgan Stanley|Citigroup|HSBC|Barclays|Walmart|Exxon|ExxonMobil|Shell|BP|Gazprom|Hezbollah|Hamas|Taliban|Al-Qaeda|al-Qaeda|al-Qaida|Al Qaeda|Boko Haram|al-Shabaab|' +
  'Islamic State|ISIS|ISIL|Daesh|PKK|YPG|Fatah|Muslim Brotherhood|Labour|Labour Party|Conservative Party|Republican Party|Democratic Party|GOP|Tories|Home Office|Foreign Office|State Department|Justice Department|Treasury Department|' +
  'Defense Department|Nobel Committee|MIT|Harvard|Yale|Oxford University|Cambridge University|Stanford|Princeton';

const endsLikeOne = new RegExp(`(?:^|[ -])(?:${heads})\\.?(?: (?:of|for|on) .+)?$`, 'u');
const opensLikeOne = new RegExp(`(?:^| )(?:${openings}) (?:of|for) `, 'u');

export const organizationHead = `(?:${heads})`;
export const organizationOpening = `(?:${openings})`;
export const wellKnownOrganization = `(?:${wellKnown})`;

/** True when the words of a name say that it is an organization's. */
export function isOrganizationName(name: string): boolean {
  return endsLikeOne.test(name) || opensLikeOne.test(name);
}

/** Short names of organizations that every reader knows, and the names that they are short for. */
export const shortNames: Readonly<Record<string, string>> = {
  'U.N.': 'United Nations',
  UN: 'United Nations',
  EU: 'European Union',
  'E.U.': 'European Union',
  AP: 'Associated Press',
  WHO: 'World Health Organization',
  IMF: 'International Monetary Fund',
  ISIS: 'Islamic State',
  ISIL: 'Islamic State',
  Daesh: 'Islamic State',
  GOP: 'Republican Party',
  'Al-Qaeda': 'al-Qaeda',
  'al-Qaida': 'al-Qaeda',
  'Al Qaeda': 'al-Qaeda',
  'Al-Jazeera': 'Al Jazeera',
};
