/** Last words of names that are neither people's nor places' nor organizations': "Stanley Cup". */
const things =
  'Cup|Trophy|Award|Awards|Prize|Medal|Open|Games|Game|Championship|Championships|League|Series|Tournament|Race|Derby|Bowl|Marathon|Grand Prix|' +
  'Act|Bill|Law|Amendment|Treaty|Accord|Accords|Agreement|Declaration|Charter|Convention|Protocol|Resolution|Plan|Project|Initiative|Program|Programme|Campaign|' +
  'Report|Review|Survey|Index|Study|Papers|Files|Memo|Letter|Book|Bible|Testament|Album|Song|Symphony|Concerto|Show|Tour|Festival|Day|Week|Month|Year|Eve|Night|' +
  'War|Wars|Battle|Siege|Revolution|Uprising|Rebellion|Crisis|Scandal|Affair|Massacre|Attack|Attacks|Bombing|Trial|Case|' +
  'Railroad|Railway|Metro|Line|Express|Connector|Lounge|Room|Gym|Field|Building|House|Hotel|Restaurant|Cafe|Club|Memorial|Monument|Schoolhouse|Legacy|Collection|Exhibition|' +
  'Media|Scouts|Eagles|Music|Broadcast|Fellow|Fellowship|Scholar|Polaroids|Galleries|Gallery|Band|Brothers|Sisters|Family|Street|Age|Era|Century|Dynasty|Empire|' +
  'Hockey|Football|Soccer|Basketball|Baseball|Rugby|Tennis|Golf|Cricket|Out|Music|Rock|Jazz|Blues|Theory|Effect|Law|Principle|Disease|Syndrome|Virus|' +
  'GmbH|AG|SA|Image|Video|Audio|Photo|Picture|Full|Related|Source|Sources|Command|Fleet|Squadron|Force|Summit|Conference|Meeting|Talks|Nation|Nations|Jersey|Harbor|Harbour';

const endsLikeOne = new RegExp(`(?:^| )(?:${things})$`, 'u');

/** True when the last word of a name says that it is a thing's. */
export function isThing(name: string): boolean {
  return endsLikeOne.test(name);
}
