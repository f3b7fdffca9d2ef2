/**
 * Words by which English names actors without a proper name. Lemmas in lower case. Compiled from news English by
 * hand, 2026.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(word => word !== ''))

/** Bodies and machines of a state: with a nationality they mean its government's side ("Russian warplanes"). */
export const stateForceNouns = words(`
  force troop army military soldier navy marine commando paratrooper serviceman servicemen infantry artillery
  warplane jet aircraft helicopter gunship plane fighter-jet bomber drone warship tank gunner gunboat airplane
  police policeman policemen gendarme gendarmerie peacekeeper guardsman conscript reservist brigade battalion
  regiment division unit garrison contingent convoy airforce defender invader occupier saboteur paratroop vehicle`)

/** Organs of a state. */
export const authorityNouns = words(`
  government regime authority ministry administration cabinet parliament presidency leadership state command
  intelligence junta embassy delegation rule envoy`)

/** Armed people who need not be a state's. */
export const fighterNouns = words(`
  fighter militant rebel insurgent gunman gunmen guerrilla jihadist jihadi extremist terrorist islamist
  militia militiaman militiamen separatist loyalist mercenary combatant tribesman tribesmen partisan
  insurgency opposition rebellion resistance faction alliance coalition paramilitary volunteer vigilante
  gang gangster mujahideen mujahid takfiri ally warrior hardliner radical revolutionary sniper bomber assailant attacker`)

/** Groups in a name's company: "Islamic State group", "YPG militia", "Hezbollah movement". */
export const groupNouns = words(`
  group movement organization organisation party network militia force alliance coalition brigade faction army
  front fighter militant rebel insurgent jihadist extremist terrorist cell branch affiliate monitor watchdog
  agency commander leader troop unit member forces gunman gunmen outfit sect cadre operative affiliate`)

/** Heads that stand for those they belong to: "members of the YPG", "fighters from the Islamic State". */
export const memberNouns = words(`
  member fighter soldier troop force militant unit element supporter ally gunman gunmen loyalist rebel militia
  militiaman militiamen remnant faction branch wing combatant jihadist army coalition battalion brigade cell
  operative terrorist insurgent government`)

/** Modifiers that name a side without a proper name: "government forces", "rebel-held", "regime shelling". */
export const sideModifiers = words(`
  government regime rebel opposition army militant jihadist insurgent separatist loyalist coalition military
  militia police state junta islamist kurdish extremist terrorist jihadi paramilitary army-led tribal`)

/** Of the nouns of holding those that only somebody's forces have: "a militant stronghold" has its holder. */
export const strongholdNouns = words('stronghold bastion enclave redoubt heartland foothold holdout')

/** Modifiers that stand for the government of the country that the text speaks of. */
export const governmentModifiers = words(
  'government regime army military state loyalist federal security police junta official national armed special border',
)

/** Single words for the government's side or its army when nothing else is said ("the army", "the regime"). */
export const bareGovernmentNouns = words(
  'government regime army military police troop junta authority soldier navy',
)

/** People with a role who speak or act for others. Singular = a person. */
export const roleNouns = words(`
  spokesman spokeswoman spokesperson spokespeople spokesmen commander official officer source general colonel
  captain major lieutenant sergeant admiral brigadier chief minister president premier ambassador envoy
  diplomat governor mayor lawmaker senator leader head director adviser advisor aide secretary deputy
  chairman chairwoman representative correspondent reporter journalist blogger milblogger activist monitor analyst expert
  professor researcher lawyer doctor medic paramedic physician surgeon nurse rescuer worker resident witness
  eyewitness survivor villager refugee relative elder sheikh cleric imam preacher prisoner defector veteran
  observer coordinator negotiator strategist watchdog negotiator negotiators king emir prince politician
  responder volunteer local bystander imam priest bishop mother father teacher student farmer driver`)

/** Those of them who speak for those they belong to: a resident's "we" is not his government. */
export const officeNouns = words(`
  spokesman spokeswoman spokesperson spokespeople spokesmen commander official officer general colonel captain major
  lieutenant sergeant admiral brigadier chief minister president premier ambassador envoy governor leader head deputy
  chairman chairwoman representative commander-in-chief fighter soldier adviser advisor secretary`)

/** People who are not fighting. */
export const civilianNouns = words(`
  civilian resident villager refugee witness eyewitness bystander protester demonstrator inhabitant local
  survivor worker`)

/** Publications and broadcasters without a name: "state media", "the state news agency", "local media". */
export const mediaNouns = words(
  'media television tv newspaper broadcaster outlet radio press channel agency website',
)

/** What actors do, as nouns: a nationality or side before one of them is its doer ("Russian air strikes"). */
export const actionNouns = words(`
  strike airstrike air-strike raid shelling bombardment bombing fire offensive attack operation advance control
  assault siege blockade rule invasion incursion occupation campaign intervention rocket missile victory defeat
  gain capture recapture withdrawal retreat push sortie sweep crackdown mortar airpower power bomb artillery
  airstrikes strikes raids claim counter-offensive counteroffensive shell ambush barrage bombs effort attempt
  bridgehead beachhead foothold holdout thrust landing onslaught seizure annexation takeover breakthrough
  encirclement conquest liberation pullout reconquest clash presence`)

/** What two sides are in with each other: "clashes between Armenia and Azerbaijan". */
export const encounterNouns = words(`
  clash fighting fight battle skirmish firefight war conflict truce ceasefire deal agreement talk hostility exchange`)

/** Verbs by which a place goes to somebody: "fell to Turkey". */
export const cessionVerbs = words('lose fall hand cede surrender')

/** Verbs by which a place is taken from somebody: "recaptured from Russia". */
export const seizureVerbs = words(
  'capture recapture retake seize wrest liberate reclaim regain take win recover',
)

/** Verbs whose subject does nothing: a country before them is where it happens or what it is like. */
export const stativeVerbs = words(`
  have be see witness experience suffer lie border contain include remain become descend slide plunge need receive
  mark celebrate enjoy boast lack share sit stand emerge face contain comprise belong stretch border rank resemble
  undergo endure record report consist exist collapse disintegrate get stay`)

/** What forces do, as adjectives before them: "the occupying forces". */
export const warringParticiples = words('occupy invade attack besiege defend oppose retreat withdraw')

/** Adjectives that make men fighters: "armed men". */
export const armedAdjectives = words('armed masked uniformed')

/** What a side has: before one of them a side is its holder ("rebel stronghold"), a country only its place. */
export const holdingNouns = words(`
  stronghold bastion territory enclave pocket position line hold custody town village city area district
  neighbourhood neighborhood base headquarters checkpoint east side heartland supply route hand`)

/** Those of the forces that are people: named without a nationality they are still somebody. */
export const personnelNouns = words(`
  force troop army military soldier police policeman policemen gendarme peacekeeper commando guardsman
  paratrooper serviceman servicemen gunner marine`)

/** Second parts of compounds whose first part holds, backs or leads: "IS-held", "US-backed", "Kurdish-led". */
export const compoundParticiples = words(`
  held controlled led backed dominated run occupied besieged allied linked affiliated supported aligned
  administered inspired ruled owned funded armed trained sponsored seized captured appointed friendly brokered
  imposed declared liberated made organised organized leaning influenced loyal planted fired launched`)

/** Those of them that describe whom the group belongs to or works with, not who it is. */
export const patronParticiples = words(
  'led backed dominated allied linked affiliated supported aligned inspired funded armed trained sponsored loyal organised organized',
)

/** Of these the one that names who leads, and so whose troops they are: "French-led troops". */
export const leadParticiple = 'led'

/** Prefixes that turn a name into a stance: "pro-government fighters", "anti-Assad rebels". */
export const stancePrefixes = words('pro anti ex non')

/** Words before a name that are no part of who it is. */
export const emptyModifiers = words(`
  so-called self-styled self-proclaimed several many some few more other most remaining last first new dozens
  hundreds thousands fleeing advancing retreating approximately around about estimated nearby local suspected`)

/** Groups whose identity needs an earlier name: the country alone does not tell who "the militants" are. */
export const vagueGroupNouns = words(`
  militant jihadist jihadi extremist terrorist group hardliner insurgent islamist gunman gunmen fighter monitor
  watchdog organization organisation takfiri caliphate militia agency terror ultra-hardline self styled proclaimed`)

/** Last words of an unknown organisation's name that tell its kind. */
export const organisationKinds: readonly (readonly [
  kind: 'armed group' | 'media' | 'news agency' | 'government' | 'police' | 'aid organisation' | 'party',
  words: ReadonlySet<string>,
])[] = [
  [
    'armed group',
    words(
      'brigade brigades battalion battalions front army division militia legion corps regiment liwa katiba faylaq jaish jaysh jabhat fighters movement rebels harakat',
    ),
  ],
  ['news agency', words('agency')],
  [
    'media',
    words(
      'news tv television radio times post newspaper herald tribune daily press channel media gazette journal telegraph',
    ),
  ],
  ['government', words('ministry government parliament congress council cabinet')],
  ['police', words('police gendarmerie')],
  ['aid organisation', words('crescent relief')],
  ['party', words('party')],
]
