/** Words that stand before a name and say what its bearer is. Written as they stand in print. */

/** How a person is addressed; no office. A name follows for certain. */
const honorifics =
  'Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Dame|Lady|Rev|Reverend|Pope|Sheikh|Sheik|Imam|' +
  'Ayatollah|Grand Ayatollah|Rabbi|Cardinal|Bishop|Archbishop|Father|King|Queen|Prince|Princess|' +
  'Crown Prince|Emperor|Sultan|Emir|Saint';

const ranks =
  '(?:(?:Lt|Maj|Brig|Brigadier|Lieutenant|Major|Rear|Vice|Air|Staff|Master|First|Second|Chief|Air Chief|Petty)\\.? )?' +
  '(?:Gen|General|Col|Colonel|Maj|Major|Capt|Captain|Lt|Lieutenant|Sgt|Sergeant|Adm|Admiral|Cmdr|Commander|Cpl|Corporal|Marshal|Commodore)|' +
  'Field Marshal|Officer|Detective|Inspector|Constable|Superintendent|Sheriff|Deputy Sheriff';

const portfolios =
  'Foreign|External Affairs|Foreign Affairs|Defense|Defence|Interior|Home|Finance|Health|Justice|Education|Energy|' +
  'Trade|Oil|Petroleum|Transport|Transportation|Culture|Environment|Climate|Information|Agriculture|Labor|Labour|Economy|' +
  'Economic|Industry|Immigration|Housing|Tourism|Sports?|Development|Planning|Science|Technology|Water|Electricity|' +
  'Intelligence|Security|Treasury|State|Commerce|Communications?|Cabinet|Prime|First|Press|Chief';

const departments =
  'State|Defense|Defence|War|Energy|Health|Commerce|Labor|Labour|Education|Homeland Security|Transportation|Agriculture|' +
  'Foreign Affairs|External Affairs|Justice|Finance|Interior|the Treasury|the Interior|the Navy|the Army|the Air Force|' +
  'Health and Human Services|Housing and Urban Development|Veterans Affairs|Trade|Transport|Culture|Tourism|Economy';

const ranksBefore =
  'Shadow|Deputy|Vice|Assistant|Associate|Acting|Interim|Senior|Chief|Special|Lead|First|Under|Co|Executive|Managing|Junior|Permanent|High|Supreme|Presidential|Press';

const posts =
  `(?:${portfolios})(?: (?:Affairs))? (?:Minister|Secretary)|` +
  `(?:Minister|Secretary|Undersecretary|Under Secretary) (?:of|for) (?:${departments})|` +
  'President(?:-elect)?|Prime Minister|Premier|Chancellor|Taoiseach|Secretary[- ]General|Attorney General|Solicitor General|Surgeon General|' +
  'Director[- ]General|Governor[- ]General|Sen|Senator|Rep|Representative|Congressman|Congresswoman|Gov|Governor|Lt\\. Gov|' +
  'Mayor|Ambassador|Envoy|Special Envoy|Special Representative|Chief Justice|Justice|Judge|Speaker|House Speaker|Councilman|Councilwoman|Councillor|' +
  'Commissioner|High Commissioner|Chairman|Chairwoman|Chairperson|Chief Executive|Director|Secretary|Minister|Spokesman|Spokeswoman|Spokesperson|' +
  'Coordinator|Chief of Staff|Commander in Chief|Supreme Leader|Attorney|Prosecutor|Ombudsman|Treasurer|Majority Leader|Minority Leader|' +
  'National Security Adviser|National Security Advisor|Adviser|Advisor|Administrator|CEO|CFO|Manager|Coach|Head Coach|Captain|Editor';

/** Lower-case words for posts: "spokesman John Kirby", "the foreign minister, Sergei Lavrov". */
const lowerPosts =
  'spokesman|spokeswoman|spokesperson|president|vice president|prime minister|(?:foreign|defense|defence|interior|finance|health|justice|education|energy|trade|oil) minister|' +
  'minister|secretary|secretary of state|secretary[- ]general|chancellor|premier|governor|mayor|senator|congressman|congresswoman|lawmaker|ambassador|envoy|' +
  'special envoy|liaison|chief executive|chief|chairman|chairwoman|chairperson|chair|director|executive director|managing director|manager|coach|head coach|commander|leader|' +
  'co-leader|head|founder|co-founder|owner|editor|editor[- ]in[- ]chief|prosecutor|attorney general|commissioner|coordinator|adviser|advisor|administrator|treasurer|' +
  'dean|principal|provost|curator|deputy|representative|CEO|chief financial officer|general secretary|secretary general|judge|justice|president-elect|captain|project manager|team leader';

/** Work that is no post: whoever does it is a person all the same. */
const occupations =
  'actor|actress|singer|songwriter|singer-songwriter|musician|rapper|guitarist|drummer|composer|pianist|author|writer|novelist|poet|playwright|journalist|' +
  'reporter|correspondent|photographer|filmmaker|film-maker|producer|artist|painter|sculptor|architect|economist|analyst|historian|professor|scientist|researcher|' +
  'physicist|chemist|biologist|astronomer|astronaut|engineer|doctor|physician|surgeon|nurse|lawyer|attorney|barrister|activist|campaigner|blogger|teacher|student|' +
  'farmer|businessman|businesswoman|entrepreneur|investor|billionaire|philanthropist|banker|politician|lawmaker|diplomat|soldier|officer|detective|pilot|driver|' +
  'striker|midfielder|defender|goalkeeper|forward|quarterback|pitcher|player|footballer|golfer|swimmer|sprinter|athlete|boxer|skater|cyclist|racer|champion|winger|teammate|' +
  'comedian|comic|host|presenter|broadcaster|designer|model|dancer|choreographer|inventor|philosopher|psychologist|sociologist|scholar|expert|strategist|consultant|' +
  'resident|neighbor|neighbour|witness|victim|suspect|candidate|nominee|contender|challenger|colleague|member|team member|veteran|critic|columnist|publisher|preacher|pastor|priest|' +
  'brother|sister|father|mother|son|daughter|wife|husband|widow|uncle|aunt|cousin|nephew|niece|grandson|granddaughter|friend|partner|girlfriend|boyfriend|' +
  'man|woman|boy|girl|teenager|native|citizen|survivor|enthusiast|specialist|lecturer|fellow|graduate|volunteer|spokesperson|winner|star|legend|manager|trainer|rider|jockey|refugee|immigrant|grandmother|grandfather|retiree|chef|guard|guest|executive|official|lobbyist|pollster|trader|technician|librarian|translator|warlord|fighter|militant|cleric|preacher|monk|nun|general';

const alternatives = (list: string) => `(?:${list})`;

export const honorific = alternatives(honorifics);
export const rank = alternatives(ranks);
export const post = `(?:(?:${ranksBefore})[ -])*${alternatives(posts)}`;
export const lowerPost = `(?:(?:deputy|vice|assistant|associate|acting|interim|senior|chief|special|lead|first|co-|executive|managing|national|team|party|campaign|communications|press)[ -]?)*${alternatives(lowerPosts)}`;
export const occupation = alternatives(occupations);

const expansions: Readonly<Record<string, string>> = {
  Sen: 'Senator',
  Rep: 'Representative',
  Gov: 'Governor',
  'Lt. Gov': 'Lieutenant Governor',
};

/** The title as a role has it: "Sen" → "Senator", "spokesman" → "Spokesman". */
export function titleOf(written: string): string {
  const bare = written.replace(/\.$/, '').trim();
  const full = expansions[bare] ?? bare;
  return full.charAt(0).toUpperCase() + full.slice(1);
}
