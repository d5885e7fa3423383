/** Verbs that tie words to whoever speaks them, as news has them: past, present, perfect. */
export const speechVerb =
  '(?:said|says|say|told|tells|added|adds|noted|notes|explained|explains|stated|states|claimed|claims|argued|argues|wrote|writes|' +
  'tweeted|tweets|posted|announced|announces|declared|declares|warned|warns|insisted|insists|replied|replies|responded|responds|' +
  'asked|asks|commented|comments|remarked|observed|recalled|recalls|continued|continues|concluded|concludes|acknowledged|' +
  'admitted|admits|conceded|confirmed|confirms|denied|denies|cautioned|complained|stressed|stresses|emphasized|emphasised|' +
  'predicted|suggested|suggests|vowed|pledged|promised|boasted|joked|quipped|urged|urges|countered|testified|reiterated|reasoned|' +
  'pointed out|went on|called|described|reported|reports|shouted|cried|whispered|thinks|believes|estimated|lamented|mused|opined|' +
  'summed up|elaborated|praised|criticized|criticised|condemned|repeated)';
