/** Closed classes of English words that defining sentences are built with: verbs and nouns of no subject matter. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs that say what a word stands for. */
export const strongVerbs = set('refer mean denote describe signify designate connote');

/** Verbs by which a theory, a rule or a school says its content. */
export const reportVerbs = set(
  'state hold propose posit assert claim argue suggest assume maintain say predict emphasize focus look seek',
);

/** Verbs that tell what a thing of a kind does or is made of. */
export const plainVerbs = set(
  'involve encompass consist comprise represent measure combine transmit carry use respond act contain regulate seek pay result study examine deal indicate express aim enable convert connect divide require focus occur',
);

/** Verbs of change, tendency and effect: what they tell of a thing seldom says what it is. */
export const idleVerbs = set(
  'make give allow suggest affect tend become help remain depend show continue cause take grow need want begin come go get keep differ play offer believe receive appear feel say increase decrease reveal prove ensure lie change seem stimulate vary follow start stop know think',
);

/** Participles that tell where a thing is or what it is made of. */
export const makingWords = set(
  'defin locat compos form characteriz divid situat design intend compris made found measur describ classifi',
);

/** Last words of the names of laws, bodies and events. */
export const formalHeads = set(
  'act amendment treaty doctrine plan convention compromise party agreement clause protocol charter resolution program programme commission agency',
);

/** First words of what only joins a sentence to others or tells its time: “in contrast, …”, “in recent years, …”. */
export const idleLeads = set(
  'contrast addition fact general particular practice theory short turn response reality part time effect principle conclusion summary comparison return other many most some all each both recent later earlier early modern today every order essence consequence result example instance case spite',
);

/** Words that pick one thing out of its kind, so that the name follows: “another layer is the …”. */
export const pickers = set(
  'another other one most some many first second third fourth last final next resulting outer inner outermost innermost main key important common related alternative newest oldest smallest largest simplest best only',
);

/** Nouns of kind, as definitions name them: “a process called …”, “is the act of …”. */
export const genusNouns = set(
  'process type form kind structure group substance method system condition phenomenon theory state technique concept practice procedure property idea approach class disorder measure stage act set effect event pattern region area strategy principle tool law rule body ability study movement amount rate tendency change process number subset collection series pair term name word situation reaction use quantity field branch category member unit device document agreement organization institution statement belief view doctrine policy relationship difference degree extent sum ratio inability capacity loss way place person people individual',
);

/** Everyday words: a name made of them alone is seldom a term of a field. */
export const everydayWords = set(
  'time year people person man woman men women child children world life day thing way part place case week number point home room area money story fact month lot study book eye job word side kind head house friend father mother hour game line end name team minute idea body back face others level office door health reason history result change morning research girl guy moment air teacher force education foot boy age policy music example student students family group country problem hand work state question night car city community member water school company program government president law issue business service right power sense war food experience effect use class control field development role effort rate heart drug show leader light voice wife police mind price report decision son view relationship town road arm difference value building action season society tax director position player record paper space ground form event official matter center couple site project activity star table need court oil situation cost industry figure street image phone data picture practice piece land product doctor wall patient worker news test movie north love step media future section answer question today term approach amount best past south type size order article purpose goal key main importance rest majority most variety range advantage benefit disadvantage first second third last next other another same new old good great big small large little own high different important many early young whole real sure free better only whole local certain possible major national general similar common such much more several few',
);
