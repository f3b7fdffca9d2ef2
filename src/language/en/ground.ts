import { siteNouns } from './places.ts'

/**
 * Nouns for ground, settlements and sites that a text may leave without a name ("several villages", "rebel-held
 * areas", "an air base"): what locates them is the place that the text gives nearby. Data only; read by
 * `annotate/claims/located.ts`.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(word => word !== ''))

/** Ground that has no bounds of its own. */
export const openGround = words(`
  area territory ground land region zone countryside part section sector portion swathe swath chunk stretch tract half
  third quarter side pocket enclave most much majority bulk rest remainder corner belt strip expanse outskirt outskirts
  suburb neighbourhood neighborhood district street edge vicinity surroundings periphery environs locality front
  frontline frontier border
  east west north south northeast northwest southeast southwest north-east north-west south-east south-west centre center`)

/** Words before "zone" that make it no ground that anybody takes: airspace, trade, hours, feelings. */
export const zonesOfNoGround =
  /\b(?:no-? ?fly|no-? ?drive|buffer|exclusion|free-? ?trade|trade|economic|comfort|time|euro|war|combat|conflict|danger|kill|strike|fan|school|flood|earthquake|disaster)[- ]?$/i

/** Forms that cut something off a whole: who takes them has entered it. */
export const pieces = words(`
  part parts section sections sector sectors portion portions swathe swathes swath swaths chunk chunks stretch stretches
  tract tracts half third quarter quarters side most much majority bulk areas district districts neighbourhood
  neighbourhoods neighborhood neighborhoods outskirts suburbs street streets east west north south northeast northwest
  southeast southwest centre center`)

/** Settlements and sites. */
export const unnamedSites: ReadonlySet<string> = new Set([
  ...words(`
    town city village hamlet settlement community stronghold bastion redoubt foothold heartland capital headquarters
    position point post outpost checkpoint hill hilltop height ridge mountain farm building compound complex facility
    station road highway route crossroads crossroad intersection junction triangle supply-route crossing gate base
    barracks camp field oilfield gasfield refinery plant dam bridge port airport airfield airbase prison hospital
    school factory silo mosque depot warehouse island valley plain desert locality municipality governorate province`),
  ...siteNouns.keys(),
])

/** Adjectives of direction, which cut a part out of a place: "northern Marsa". */
export const directional =
  /^(?:(?:north|south|east|west)(?:ern|ernmost)?|central|(?:north|south)-?(?:east|west)(?:ern)?|mid|upper|lower)$/

/** Prepositions that put a thing inside a place. */
export const insideWords = words(
  'in of inside within at across throughout through on over along into from for to',
)

/** Prepositions that put a thing beside a place. */
export const besideWords = words(
  'near around outside surrounding overlooking beyond towards toward between off by north south east west linking connecting',
)

/** Words that open a list of examples: "several towns, including Marsa". */
export const exampleWords = words(
  'including include like namely notably especially particularly called named known such among',
)
