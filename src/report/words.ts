import type { Account } from '../account/account.ts'
import type { ControlStatus } from '../model/account.ts'
import type { Claim, ControlEffect } from '../model/claim.ts'
import { byString } from '../model/id.ts'
import type { ActorMention } from '../model/mention.ts'
import type { Place, PlaceKind } from '../model/place.ts'

export { countTexts, quantityText } from '../account/quantity-text.ts'

/** Kinds that a reader expects of a bare name. */
const plainKinds: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'settlement', 'country'])

/** "Marsa", "Marsa province", "Husn (crossing)". */
export const placeText = (place: Place): string => {
  if (plainKinds.has(place.kind)) return place.name
  // "border post", "oil field": the name says itself what it is.
  if (place.name.split(/[\s-]+/).some(word => word.length >= 4 && /^\p{Ll}/u.test(word))) return place.name
  if (place.name.toLowerCase().includes(place.kind)) return place.name
  if (place.kind === 'province') return `${place.name} province`
  return `${place.name} (${place.kind})`
}

/** What is cut where a town is besieged. */
const ways: ReadonlySet<PlaceKind> = new Set(['road', 'bridge'])

export const isWay = ({ kind }: Place): boolean => ways.has(kind)

/** "Besieged", "encircled"; a road is "cut". */
export const siegeText = (place: Place, status: ControlStatus): string => (isWay(place) ? 'cut' : status)

/** "Anbar, Iraq"; the country alone; or "Place not located". */
export const areaText = (place: Place): string => {
  if (place.kind === 'country') return place.name
  const area = [place.admin1, place.country].filter(part => part !== null && part !== '')
  return area.length === 0 ? 'Not located' : area.join(', ')
}

/** An effect as a verb: [past, infinitive]. */
export const effectVerbs: {
  readonly [effect in ControlEffect]: readonly [past: string, infinitive: string]
} = {
  captures: ['captured', 'capture'],
  holds: ['held', 'hold'],
  loses: ['lost', 'give up'],
  enters: ['entered', 'enter'],
  besieges: ['besieged', 'besiege'],
  'lifts siege': ['ended the siege of', 'end the siege of'],
  contests: ['fought for', 'fight for'],
}

/** "Prime Minister Anna Berg", "Jean Roux, professor at a university in Paris": role and merged name. */
export const speakerText = (mention: ActorMention, account: Account): string => {
  const actor = account.entities.actorOf(mention)
  const role = mention.role?.trim()
  const isNamedAlready = actor.name.toLowerCase().includes((role ?? '').toLowerCase())
  if (role === undefined || role === '' || actor.kind !== 'person' || isNamedAlready) return actor.name
  const isTitle = /^\p{Lu}/u.test(role) && role.split(' ').length <= 3
  return isTitle ? `${role} ${actor.name}` : `${actor.name}, ${role}`
}

/** The named speakers of some claims, each once, the most frequent first. */
export const speakersOf = (claims: readonly Claim[], account: Account): readonly string[] => {
  const counts = new Map<string, { text: string; count: number }>()
  for (const { speaker } of [...claims].sort((left, right) => byString(left.id, right.id))) {
    if (speaker === null) continue
    const actor = account.entities.actorOf(speaker)
    if (actor.kind === 'generic') continue
    const text = speakerText(speaker, account)
    const known = counts.get(actor.id)
    if (known === undefined) counts.set(actor.id, { text, count: 1 })
    else
      counts.set(actor.id, {
        text: text.length > known.text.length ? text : known.text,
        count: known.count + 1,
      })
  }
  return [...counts.values()]
    .sort((left, right) => right.count - left.count || byString(left.text, right.text))
    .map(({ text }) => text)
}

/** One line of text, cut at a word. */
export const shortened = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > length / 2 ? space : length).trimEnd()}…`
}
