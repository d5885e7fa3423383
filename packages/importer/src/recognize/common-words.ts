/** Words that open a sentence with a capital and are part of no name that follows. */
const openers = new Set(
  (
    'a an the this that these those his her its their our my your in on at by for from to of with without within into onto over under ' +
    'after before during since until while when where why how what who which whose as if though although because but and or nor so yet ' +
    'not no both either neither each every all some any many most few several other another such more less only even just also still ' +
    'he she it they we i you there here then now today yesterday tomorrow meanwhile however nevertheless instead later earlier ' +
    'according about above across against along among around behind below beneath beside between beyond despite down except inside like ' +
    'near off out outside past through throughout toward towards up upon via like unlike once twice is are was were be been has have had do does did ' +
    'can could may might must shall should will would let perhaps maybe asked speaking citing under first second third last next former ' +
    'ex-president earlier born one two three four five six seven eight nine ten hundreds thousands millions dozens ' +
    'following including given although whether because regarding both well yes no oh please thank thanks dear'
  ).split(' '),
);

/** Given or family names that are words as well: at the start of a sentence they say nothing. */
const ambiguous = new Set(
  (
    'may will mark grant rice bush brown green white black gray grey young long short hill wood woods field fields stone rose ' +
    'king queen price power powers hope faith grace joy art bill bob jack frank dean guy drew chase pat sue rob nick max miles ' +
    'summer autumn april june august march sandy rich strong wise good best love read cook baker carter mason hunter fisher page day ' +
    'front turkey china chad jordan georgia reading nice mobile orange victoria lincoln split essen male polish independence enterprise surprise metro salem man mary boulder concord mission bath police corona mobile buffalo phoenix'
  ).split(' '),
);

export function isOpener(word: string): boolean {
  return openers.has(word.toLowerCase());
}

export function isAmbiguousWord(word: string): boolean {
  return ambiguous.has(word.toLowerCase());
}

const nationality =
  /^(?:\p{Lu}\p{L}*(?:ian|ean|ese|ish|can|ani|eli|iti|qi|ss|ench|utch|reek|hai|aeli|istani|awi)s?|U\.S\.|US|U\.K\.|UK|E\.U\.|EU|U\.N\.|UN|British|English|Scottish|Welsh|Irish|French|German|Dutch|Greek|Thai|Swiss|Czech|Arab|Kurdish|Afghan|Uzbek|Kazakh|Tajik|Turkmen|Kyrgyz|Croat|Serb|Slovak|Finnish|Danish|Norwegian|Filipino|Yemeni|Omani|Qatari|Emirati|Kuwaiti|Bahraini|Iraqi|Israeli|Pakistani|Saudi|Somali|Bengali|Nepali|Democratic|Republican|Conservative|Labour|Liberal|Christian|Jewish|Muslim|Catholic|Sunni|Shiite|Western|Eastern|Northern|Southern|European|African|Asian|American|Latin|Soviet|Cuban|Texan|Californian)$/u;

/** "Russian", "French", "Democratic": they stand before offices and are no names themselves. */
export function isNationality(word: string): boolean {
  return nationality.test(word);
}
