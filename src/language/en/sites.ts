import type { PlaceKind } from '../../model/place.ts'

/**
 * Nouns for sites that a force can hold, enter or besiege without their having a name, and the words that say that it
 * does. Written from knowledge. Nouns stand in small letters and the singular; the longest that fits counts.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s*;\s*/)

const rows: readonly (readonly [PlaceKind, string])[] = [
  [
    'facility',
    `police station; police headquarters; police compound; police post; police academy; police building; presidential palace;
    presidential compound; presidential residence; royal palace; palace; government compound; government building;
    government complex; government headquarters; government office; governor's office; governorate building; parliament;
    parliament building; ministry; ministry building; security headquarters; security compound; security building;
    intelligence headquarters; security complex; television headquarters; television station; tv station; radio station;
    television building; state broadcaster; broadcaster; news agency; headquarters; compound; complex; building; prison; jail;
    detention centre; detention center; power plant; power station; nuclear plant; nuclear power plant;
    thermal power plant; pumping station; water station; steel plant; steelworks; chemical plant; fertilizer plant;
    fertiliser plant; cement plant; cement factory; plant; factory; grain silo; silo; warehouse; hospital; clinic; school;
    university; college; mosque; church; monastery; temple; shrine; hotel; market; embassy; consulate; station;
    train station; railway station; bus station; stadium; bank; square; citadel; fortress; castle; bunker; residence;
    courthouse; museum; tower; tunnel; mine; cemetery`,
  ],
  [
    'base',
    `military base; army base; special forces base; police base; naval base; training base; missile base; air defence base;
    air defense base; military compound; army compound; military complex; military barracks; army barracks; barracks;
    military camp; army camp; training camp; military post; army post; military outpost; army outpost; outpost; garrison;
    fort; military academy; infantry academy; artillery school; infantry school; military school; military headquarters;
    army headquarters; navy headquarters; division headquarters; brigade headquarters; corps headquarters;
    battalion headquarters; command headquarters; regional command; regional military command; military command; command; arms depot; ammunition depot; weapons depot; depot; base`,
  ],
  [
    'road',
    `supply route; supply road; supply line; access route; access road; main road; main highway; highway; motorway; road;
    route; crossroads; junction; roundabout; intersection`,
  ],
  ['hill', 'hilltop; hill; mountain; ridge; heights; high ground'],
  ['crossing', 'checkpoint; crossing; border post; crossing point; border checkpoint'],
  ['camp', 'camp; refugee camp; displacement camp'],
  ['border', 'border; frontier'],
  ['port', 'harbour; harbor'],
]

/** Nouns of sites, which are places where somebody holds, takes, enters or besieges them. */
export const heldSites: ReadonlyMap<string, PlaceKind> = new Map(
  rows.flatMap(([kind, text]) => words(text).map(word => [word.replace(/\s+/g, ' '), kind] as const)),
)

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Verbs whose object somebody holds, takes, enters or besieges, or gives up. */
export const holdingVerbs = set(`
  capture recapture retake take seize liberate overrun besiege surround encircle enter storm control hold occupy lose
  regain secure reach reclaim recover conquer blockade defend man garrison abandon vacate evacuate leave cede relinquish
  surrender retain keep win free penetrate infiltrate invade cut block reopen sever contest dispute clear`)

/** Verbs that need a preposition for it: "clashed at", "withdrew from", "broke into". */
export const holdingVerbsWith = set(`
  clash fight battle skirmish withdraw retreat pull drive push expel oust flush break barge enter advance position
  station deploy entrench barricade fortify force storm`)

/** Nouns for it: "control of", "clashes at". */
export const holdingNouns = set(`
  capture recapture seizure takeover liberation fall loss control occupation siege blockade encirclement evacuation
  withdrawal retreat clash fighting battle firefight skirmish storming retaking recovery surrender handover
  hand`)

/** Prepositions that join a site to such a verb or noun. */
export const holdingCases = set(
  'of in at inside within into from on for over along around near towards toward through',
)

/** Adjectives that say that somebody has it. */
export const heldAdjectives = set(
  'besieged captured occupied disputed contested seized liberated recaptured fortified',
)

/** Verbs of leaving for another place. */
export const fleeingVerbs = set('flee retreat withdraw escape evacuate relocate')

/** Verbs whose "from" tells where somebody comes from, and nothing else of that place: "had come from Raqqa". */
export const comingVerbs = set(
  'come arrive travel return redeploy transfer bring send march drive rush fly sail cross hail',
)
