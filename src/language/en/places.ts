import type { PlaceKind } from '../../model/place.ts'

/**
 * Words of English about places. Written from knowledge. Words are in small letters and the singular; a kind word
 * of several words stands with single spaces.
 */

const words = (text: string): readonly string[] => text.split('; ')

const rows: readonly (readonly [PlaceKind, string])[] = [
  ['province', 'province; governorate; oblast; muhafazah; wilayah; wilaya; autonomous region; krai; state'],
  [
    'county',
    'county; parish; district; raion; subdistrict; sub-district; municipality; canton; prefecture; borough',
  ],
  [
    'region',
    'region; peninsula; valley; enclave; heartland; desert; mountains; basin; delta; plain; plains; highlands; island; islands; corridor; forest',
  ],
  ['city', 'city; metropolis'],
  ['town', 'town; township'],
  ['village', 'village; hamlet'],
  ['settlement', 'settlement; community'],
  ['district', 'neighbourhood; neighborhood; suburb; quarter; old city; industrial zone; industrial area'],
  [
    'crossing',
    'border crossing; border post; crossing; border gate; border point; crossing point; frontier post; checkpoint; border checkpoint',
  ],
  ['airport', 'international airport; military airport; civilian airport; airport; aerodrome'],
  [
    'base',
    'air base; airbase; military air base; military airbase; airfield; military airfield; air field; military base; naval base; army base; base; barracks; garrison; military camp; fort; outpost',
  ],
  ['camp', 'refugee camp; displacement camp; idp camp; camp; prison camp; detention camp'],
  ['hill', 'hill; hills; mountain; mount; heights; ridge; tell'],
  [
    'oil field',
    'oil field; oilfield; gas field; gasfield; gas plant; oil refinery; refinery; oil fields; oilfields; gas fields',
  ],
  ['bridge', 'bridge'],
  ['dam', 'dam'],
  ['port', 'port; seaport; harbour; harbor; oil port; oil terminal'],
  ['road', 'highway; road; motorway; street; avenue; boulevard; expressway'],
  ['river', 'river; canal; lake; reservoir; creek; sea; ocean; gulf; strait; bay'],
  [
    'facility',
    'hospital; university; prison; power plant; power station; nuclear power plant; nuclear power station; thermal power plant; thermal power station; nuclear plant; mosque; church; stadium; square; school; cement factory; citadel; dam complex; market; hotel; palace; park',
  ],
]

/** Kind words and the kind that they give to the name before them. */
export const kindWords: ReadonlyMap<string, PlaceKind> = new Map(
  rows.flatMap(([kind, text]) => words(text).map(word => [word, kind] as const)),
)

/** Kind words that only settlements and their regions have, in the singular: "the village of Marsa", "Marsa town". */
export const settlementWords: ReadonlySet<string> = new Set(
  words(
    'city; town; village; hamlet; settlement; township; neighbourhood; neighborhood; suburb; province; governorate; oblast; raion; municipality',
  ),
)

/** Kind words that also stand before the name without "of": "Camp Speicher", "Hill 2100", "Lake Chad". */
export const kindsBeforeName: ReadonlySet<string> = new Set(
  words('camp; hill; mount; lake; fort; mountain; tell; river; port; highway; route'),
)

/** Kinds whose places are no settlement, region or water: they need a name or anchor of their own. */
export const siteKinds: ReadonlySet<PlaceKind> = new Set([
  'crossing',
  'airport',
  'base',
  'camp',
  'hill',
  'oil field',
  'bridge',
  'dam',
  'port',
  'road',
  'border',
  'facility',
  'district',
])

/** Kinds that a kind word may stand for: a "town" may be a city in the gazetteer, a "city" hardly a hamlet. */
export const kindsOfWord: { readonly [kind in PlaceKind]?: readonly PlaceKind[] } = {
  province: ['province', 'region'],
  county: ['county', 'district', 'province'],
  region: ['region', 'province', 'county'],
  city: ['city', 'town', 'settlement', 'village'],
  town: ['town', 'city', 'settlement', 'village'],
  village: ['village', 'settlement', 'town', 'city'],
  settlement: ['settlement', 'village', 'town', 'city'],
  district: ['district', 'settlement', 'village', 'town', 'county'],
}

/** Nouns of unnamed sites that a nearby name can place: "a border crossing", "the air base". */
export const siteNouns: ReadonlyMap<string, PlaceKind> = new Map(
  [...kindWords].filter(([, kind]) =>
    ['crossing', 'airport', 'base', 'oil field', 'dam', 'port', 'bridge'].includes(kind),
  ),
)

/** Nouns of unnamed settlements and ground, which only a relation places: "villages north-west of Marsa". */
export const groundNouns: ReadonlySet<string> = new Set(
  words(
    'village; town; hamlet; settlement; position; area; territory; point; hill; checkpoint; countryside; outskirt; suburb; neighbourhood; neighborhood; farm; road; desert; front; district; hilltop; land; locality; region; community; environ; surrounding; vicinity; edge; pocket',
  ),
)

/** Degrees clockwise from north. */
export const bearings: ReadonlyMap<string, number> = new Map(
  (
    [
      ['north', 0],
      ['northeast', 45],
      ['north east', 45],
      ['east', 90],
      ['southeast', 135],
      ['south east', 135],
      ['south', 180],
      ['southwest', 225],
      ['south west', 225],
      ['west', 270],
      ['northwest', 315],
      ['north west', 315],
    ] as const
  ).flatMap(([word, degrees]) => [
    [word, degrees],
    [word.replace(/(north|south)?\s?(east|west)?$/, match => `${match}ern`), degrees],
  ]),
)

/** Prepositions (also of several words) that put something beside the place that follows. */
export const nearWords: ReadonlySet<string> = new Set(
  words(
    'near; outside; around; close to; next to; beside; surrounding; just outside; on the outskirts of; in the vicinity of; on the edge of; across the border from; across the river from; adjacent to',
  ),
)

/** Prepositions after which a capitalised word that the gazetteer knows is a place. */
export const placePrepositions: ReadonlySet<string> = new Set(
  words(
    'in; at; near; from; to; into; outside; around; toward; towards; inside; across; between; via; throughout; north of; south of; east of; west of; within; of; over; through; beyond',
  ),
)

/** Kilometres in a unit of distance. */
export const kilometresOf: ReadonlyMap<string, number> = new Map([
  ['km', 1],
  ['kms', 1],
  ['kilometre', 1],
  ['kilometres', 1],
  ['kilometer', 1],
  ['kilometers', 1],
  ['mile', 1.609344],
  ['miles', 1.609344],
  ['mi', 1.609344],
  ['metre', 0.001],
  ['metres', 0.001],
  ['meter', 0.001],
  ['meters', 0.001],
])

/** The same words for patterns, the longest first. */
export const distanceWords: readonly string[] = [...kilometresOf.keys()].sort(
  (left, right) => right.length - left.length || (left < right ? -1 : 1),
)

/** Verbs whose object is ground, never a person: "overran Marsa". */
export const groundVerbs: ReadonlySet<string> = new Set(
  words('retake; overrun; besiege; encircle; conquer; invade; reconquer'),
)

/** Verbs of which the object is more often a town than a person where forces are the subject. */
export const assaultVerbs: ReadonlySet<string> = new Set(
  words('recapture; attack; raid; storm; enter; shell'),
)

/** Nouns for parts and surroundings that only settlements have: "the outskirts of Marsa". */
export const partsOfTowns: ReadonlySet<string> = new Set(
  words('outskirt; outskirts; suburb; centre; center; downtown; environ; takeover; siege; encirclement'),
)

/** Ends of hyphenated words that make a name an adjective: "IS-held", "Britain-based". */
export const hyphenEndings: ReadonlySet<string> = new Set(
  words(
    'held; based; led; backed; controlled; born; ruled; occupied; run; linked; allied; area; bound; trained; made; style; funded; sponsored; supported; dominated; affiliated; brokered; administered; mediated; besieged',
  ),
)

/** First-level regions as newspapers shorten them after a town: "Alexandria, La." (USA and Canada). */
export const regionAbbreviations: ReadonlyMap<string, string> = new Map(
  words(
    'ala=Alabama; al=Alabama; ariz=Arizona; az=Arizona; ark=Arkansas; ar=Arkansas; calif=California; cal=California; ca=California; colo=Colorado; co=Colorado; conn=Connecticut; ct=Connecticut; del=Delaware; de=Delaware; fla=Florida; fl=Florida; ga=Georgia; ill=Illinois; il=Illinois; ind=Indiana; in=Indiana; ia=Iowa; kan=Kansas; kans=Kansas; ks=Kansas; ky=Kentucky; la=Louisiana; me=Maine; md=Maryland; mass=Massachusetts; ma=Massachusetts; mich=Michigan; mi=Michigan; minn=Minnesota; mn=Minnesota; miss=Mississippi; ms=Mississippi; mo=Missouri; mont=Montana; mt=Montana; neb=Nebraska; ne=Nebraska; nev=Nevada; nv=Nevada; nh=New Hampshire; nj=New Jersey; nm=New Mexico; ny=New York; nc=North Carolina; nd=North Dakota; oh=Ohio; okla=Oklahoma; ok=Oklahoma; ore=Oregon; or=Oregon; pa=Pennsylvania; penn=Pennsylvania; ri=Rhode Island; sc=South Carolina; sd=South Dakota; tenn=Tennessee; tn=Tennessee; tex=Texas; tx=Texas; ut=Utah; vt=Vermont; va=Virginia; wash=Washington; wa=Washington; wva=West Virginia; wv=West Virginia; wis=Wisconsin; wisc=Wisconsin; wi=Wisconsin; wyo=Wyoming; wy=Wyoming; dc=District of Columbia; ont=Ontario; bc=British Columbia; alta=Alberta; sask=Saskatchewan; man=Manitoba; que=Quebec; nb=New Brunswick; ns=Nova Scotia; nl=Newfoundland and Labrador; pei=Prince Edward Island',
  ).map(pair => pair.split('=') as [string, string]),
)

/** Compass words that stand before a name and are not part of it unless the gazetteer says so. */
export const compassWords: ReadonlySet<string> = new Set(
  words(
    'north; south; east; west; northern; southern; eastern; western; central; northeast; northwest; southeast; southwest; northeastern; northwestern; southeastern; southwestern; north-eastern; north-western; south-eastern; south-western; upper; lower; greater; downtown; rural; mainland; inner; outer; mid; old',
  ),
)

/** Titles and words that the gazetteer knows as villages somewhere but that English means otherwise. */
export const neverPlaces: ReadonlySet<string> = new Set(
  words(
    'the; takfiri; turkmen; turkoman; alawite; alawi; druze; yazidi; yezidi; assyrian; circassian; bedouin; pashtun; hazara; tuareg; fulani; hutu; tutsi; rohingya; uighur; tamil; serb; croat; tatar; chechen; northeast; northwest; southeast; southwest; northeastern; northwestern; southeastern; southwestern; mr; mrs; ms; dr; gen; god; monday; tuesday; wednesday; thursday; friday; saturday; sunday; january; february; march; april; may; june; july; august; september; october; november; december; islam; islamic; muslim; sunni; shiite; shia; kurdish; christian; president; army; police; reuters; afp; ap; un; us army; internet; facebook; twitter; earth; state; states; republic; kingdom; north; south; east; west; city; town; village; centre; center; street; road; avenue; river; county; district; province; region; main; general; major; van; allah; al qaeda; al qaida; al-qaeda; al-qaida; qaeda; arab; white house; ramadan; eid; hajj; passover; christmas; easter; youtube; google; twitter; telegram; instagram; grad; kremlin; hezbollah; hizballah; hizbollah; hamas; taliban; assad; bashar; baath; quran; koran; jihad; sharia; ottoman; soviet; cold war; jewish; northern; southern; eastern; western; is; isis; isil; daesh; nato; eu; covid; democrat; republican; congress; senate; parliament; house; court; church; school; university; hospital; airport; hill; hills; lake; park; bridge; old; new; camp; capital; government; united nations; nations; union; european; security council',
  ),
)

/** Words that follow a place's name in the name of a local authority: "Marsa Police", "Marsa County Sheriff". */
export const authorityWords: ReadonlySet<string> = new Set(
  words(
    'police; sheriff; council; court; county; city; fire; school; schools; department; high; district; airport; hospital; university; college; chamber; board; commission; public; police department; town; health; water; state; community; general; circuit; superior; municipal; regional; elementary; middle; area; township; borough; planning; parish; provincial; governorate; coroner; library; housing; school board; supervisors; commissioners; mayor; ministry; government; medical; volunteer; international; village; civic',
  ),
)

/** Names of a few capitals that are places and no groups. */
export const shortPlaces: ReadonlySet<string> = new Set(
  'US USA UK UAE DRC CAR KSA DC LA NYC PNG KRG NZ NSW USSR'.split(' '),
)

/** Words for people and bodies of a town, after its name: "a Marsa man", "Marsa officials". */
export const peopleWords: ReadonlySet<string> = new Set(
  words(
    'man; men; woman; women; resident; residents; native; mayor; teen; teenager; couple; family; families; officials; official; authorities; firefighters; firefighter; residents; voters; students; student; lawyer; businessman; doctor; farmer; farmers; boy; girl; mother; father; homeowner; homeowners; councilman; councilwoman; alderman; aldermen; home; office; suburb; metro; region; area; downtown; neighborhood; police; hospital; hospitals; schools',
  ),
)

/** Last words of the names of newspapers and agencies, in which a place tells nothing of the news. */
export const papers: ReadonlySet<string> = new Set(
  words(
    'Times; Daily; Post; News; Journal; Herald; Tribune; Gazette; Star; Sun; Telegraph; Broadcasting; Corporation; Today; America',
  ),
)

/** Nouns that begin names of events: "Battle of Marsa" is no place called Battle. */
export const eventNouns: ReadonlySet<string> = new Set(
  words(
    'battle; siege; fall; capture; liberation; operation; war; raid; attack; massacre; offensive; invasion; bombing; shelling',
  ),
)
