const heads =
  'River|Creek|Mountain|Mountains|Mount|Hills|Hill|Lake|Lakes|Bay|Island|Islands|Isles|Province|Prefecture|County|District|Valley|Desert|Peninsula|Street|Road|Avenue|Boulevard|' +
  'Lane|Drive|Highway|Airport|Bridge|Park|Square|Stadium|Arena|Sea|Ocean|Strait|Straits|Gulf|Beach|Village|Governorate|Region|Territory|Territories|Coast|Canyon|Falls|Forest|' +
  'Plateau|Basin|Canal|Harbor|Harbour|Port|Pass|Cape|Point|Heights|Township|Municipality|Oblast|Republic|Kingdom|Station|Square|Palace|Castle|Cathedral|Temple|Tower|Hall|Dam|Plaza|Crossing|Corridor';

const openings =
  'Lake|Mount|Mt|Cape|Port|Fort|Camp|Isle of|Gulf of|Strait of|Bay of|Sea of|Republic of|Kingdom of|City of|Province of|State of|County of|Straits of|Port of|Islands of';

const parts =
  'North|South|East|West|Northern|Southern|Eastern|Western|Central|New|San|Santa|Santo|São|Saint|St|El|Los|Las|La|Le|Upper|Lower|Greater|Inner|Outer';

const endsLikeOne = new RegExp(`[ -](?:${heads})$`, 'u');
const opensLikeOne = new RegExp(`^(?:${openings}) `, 'u');

export const placeHead = `(?:${heads})`;
export const placeOpening = `(?:${openings})`;
export const placePart = new RegExp(`^(?:${parts})$`, 'u');

/** True when the words of a name say that it is a place's. */
export function isPlaceName(name: string): boolean {
  return endsLikeOne.test(name) || opensLikeOne.test(name);
}

/** The states of the United States and the parts of other federations that news names alone. */
export const states =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|' +
  'Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|' +
  'South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Wisconsin|West Virginia|Wyoming|Ontario|Quebec|Alberta|Manitoba|Saskatchewan|Nova Scotia|British Columbia|New South Wales|' +
  'Queensland|Tasmania|Western Australia|South Australia|Bavaria|Saxony|Catalonia|Andalusia|Lombardy|Tuscany|Sicily|Sardinia|Crimea|Kashmir|Punjab|Gujarat|Kerala|Tamil Nadu|West Bengal|' +
  'Xinjiang|Tibet|Guangdong|Sichuan|Siberia|Chechnya|Dagestan|Kurdistan|Gaza|Gaza Strip|West Bank|Golan Heights|Scotland|Wales|England|Northern Ireland|Kosovo|Darfur|D\\.C\\.';

/** Larger than countries, or known by no official name. */
export const regions =
  'Europe|Asia|Africa|North America|South America|Central America|Latin America|Middle East|Far East|Near East|Southeast Asia|South Asia|East Asia|Central Asia|Western Europe|Eastern Europe|' +
  'North Africa|West Africa|East Africa|Sub-Saharan Africa|Antarctica|Arctic|Oceania|Caribbean|Balkans|Scandinavia|Mediterranean|Atlantic|Pacific|Persian Gulf|Baltic|Caucasus|Himalayas|Sahel|Horn of Africa|' +
  'Atlantic Ocean|Pacific Ocean|Indian Ocean|Red Sea|Black Sea|Mediterranean Sea|South China Sea|English Channel|Silicon Valley|Wall Street|Hollywood|Manhattan|Brooklyn|Queens|Bronx|Staten Island|Capitol Hill';
