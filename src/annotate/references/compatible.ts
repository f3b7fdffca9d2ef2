import { kindsOfWord, kindWords } from '../../language/en/places.ts'
import { actorNouns, anyPlaceNouns, personNouns, statementNouns } from '../../language/en/references.ts'
import { heldSites } from '../../language/en/sites.ts'
import type { ActorMention, Mention, PlaceMention } from '../../model/mention.ts'
import type { PlaceKind } from '../../model/place.ts'
import type { Anaphor } from './anaphor.ts'

/** Whether a mention can be what an expression points back to, by kind and number alone. */

const settlements: readonly PlaceKind[] = ['city', 'town', 'village', 'settlement', 'district']
/** Places that people take, leave and live in: what "it" and "there" mean unless a kind is said. */
const holdable: readonly PlaceKind[] = [
  ...settlements,
  'province',
  'county',
  'crossing',
  'airport',
  'base',
  'camp',
  'hill',
  'oil field',
  'dam',
  'port',
  'region',
  'facility',
  'bridge',
]

/** Kinds of which a text tells of many: "the hospital" is the last hospital, not the last building. */
const byNoun: ReadonlySet<PlaceKind> = new Set(['facility', 'road', 'hill', 'base', 'border', 'river'])

/**
 * "Marsa Power Station" and "the power plant", "Marsa air base" and "the airbase"; a name that says nothing of its kind
 * fits any noun.
 */
const endsAlike = (name: string, noun: string): boolean => {
  const own = name.toLowerCase().split(/[\s-]+/)
  const said = noun.split(' ')
  const last = own.at(-1) ?? ''
  if (!heldSites.has(last) && !kindWords.has(last)) return true
  return last.endsWith(said.at(-1) ?? noun) || (said.length > 1 && own.includes(said.at(-2) ?? ''))
}

/** Sites that have no name: "the area" is not the hospital in it. */
const isUnnamed = (place: PlaceMention): boolean =>
  place.relative !== undefined && !/\p{Lu}/u.test(place.text)

const placeFits = (anaphor: Anaphor, place: PlaceMention): boolean => {
  // "30 km east of Marsa" has no name to come back to; "a base near Marsa" is a place of its own.
  const { relative } = place
  if (
    relative !== undefined &&
    relative.relation !== 'in' &&
    (relative.anchor.id === place.candidates[0]?.id || anaphor.form !== 'description')
  )
    return false
  // A country's capital is no city named before by accident: `capitals.ts` knows it.
  if (anaphor.word === 'capital') return false
  if (anaphor.form !== 'description')
    return holdable.includes(place.placeKind) || (anaphor.form === 'adverb' && place.placeKind === 'country')
  if (anyPlaceNouns.has(anaphor.word) && anaphor.word !== 'region')
    return place.placeKind !== 'country' && place.placeKind !== 'river' && !isUnnamed(place)
  const kind = kindWords.get(anaphor.word) ?? heldSites.get(anaphor.word)
  if (kind === undefined) return anyPlaceNouns.has(anaphor.word)
  if (byNoun.has(kind) && !endsAlike(place.text, anaphor.word)) return false
  return (kindsOfWord[kind] ?? [kind]).includes(place.placeKind)
}

/** Heads that name many: "forces", "militants"; "army" and "group" are one or many. */
export const isPluralHead = (tag: string): boolean => /^NNP?S$/.test(tag)

const actorFits = (anaphor: Anaphor, actor: ActorMention, tag: string): boolean => {
  if (anaphor.needs[0] === 'person') {
    if (actor.actorKind !== 'person') return false
    return (
      anaphor.form !== 'description' ||
      (personNouns.has(anaphor.word) && (actor.role ?? '').toLowerCase().includes(anaphor.word))
    )
  }
  if (actor.actorKind === 'person' || actor.actorKind === 'media') return false
  // "gunmen" are what "they" may be, but no name to give to a description.
  if (anaphor.form === 'description' && actor.actorKind === 'generic') return false
  if (anaphor.form === 'description') {
    if (statementNouns.has(anaphor.word)) return actor.actorKind !== 'civilians'
    const kinds = actorNouns.get(anaphor.word) ?? []
    if (!kinds.includes(actor.actorKind)) return false
    return anaphor.word !== 'group' || !isPluralHead(tag) || actor.actorKind !== 'alliance'
  }
  // A monitor or agency is "it".
  if (anaphor.number === 'many' && ['monitor', 'news agency', 'aid organisation'].includes(actor.actorKind))
    return false
  // "they" is a body or many, not one gunman.
  if (anaphor.number === 'many' && (actor.actorKind === 'generic' || actor.actorKind === 'civilians'))
    return isPluralHead(tag)
  if (anaphor.number === 'one') return !isPluralHead(tag) && actor.actorKind !== 'civilians'
  return true
}

export const fits = (anaphor: Anaphor, mention: Mention, tag: string): boolean => {
  if (mention.kind === 'place') return anaphor.needs.includes('place') && placeFits(anaphor, mention)
  return (
    (anaphor.needs.includes('actor') || anaphor.needs.includes('person')) && actorFits(anaphor, mention, tag)
  )
}
