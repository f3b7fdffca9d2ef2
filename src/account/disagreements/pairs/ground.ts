import type { PlaceMention } from '../../../model/mention.ts'
import type { Place } from '../../../model/place.ts'
import type { Entities } from '../../entities.ts'

/**
 * How two claims' places stand to each other: `one` place, `nested` (a city and its province, its eastern half, its
 * airport, a village near it), two places `apart`, or `unknown` where a claim names none.
 */
export type Ground = 'one' | 'nested' | 'apart' | 'unknown'

/** Words that make another place of a name: "Marsa province", "eastern Marsa", "Marsa airport". */
const areaWords =
  /^(?:province|governorate|region|district|countryside|city|town|village|port|airport|airbase|base|refinery|oil|field|camp|crossing|road|outskirts|suburbs?|(?:north|south)?-?(?:east|west)(?:ern)?|(?:north|south)(?:ern)?|central|rural|old|greater|the|of|in|al|el|near)$/

/** Words of a name without accents, articles and what makes another place of it. */
const nameWords = (name: string): { readonly bare: string; readonly area: string } => {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && word !== 's')
  return {
    bare: words.filter(word => !areaWords.test(word)).join(' '),
    area: words
      .filter(word => areaWords.test(word) && !/^(?:the|of|in|al|el|city|town|village)$/.test(word))
      .sort()
      .join(' '),
  }
}

const isWide = ({ kind }: Place): boolean => kind === 'province' || kind === 'region' || kind === 'country'

const isSettled = ({ kind }: Place): boolean =>
  kind === 'city' || kind === 'town' || kind === 'village' || kind === 'settlement'

/** Places of one name are one when neither is a part, a province or a site of the other. */
const sameKind = (left: Place, right: Place): boolean =>
  left.kind === right.kind || (isSettled(left) && isSettled(right))

/** True for "near Marsa" and "20 km east of Marsa": they say nothing of Marsa. */
const isBeside = ({ relative }: PlaceMention): boolean => relative !== undefined && relative.relation !== 'in'

export const groundOf = (
  left: PlaceMention | null,
  right: PlaceMention | null,
  entities: Entities,
): Ground => {
  if (left === null || right === null) return 'unknown'
  const [one, other] = [entities.placeOf(left), entities.placeOf(right)]
  if (one.id === other.id) return isBeside(left) === isBeside(right) ? 'one' : 'nested'
  const [name, otherName] = [nameWords(one.name), nameWords(other.name)]
  if (name.bare !== '' && name.bare === otherName.bare) {
    if (name.area !== otherName.area || isWide(one) !== isWide(other) || !sameKind(one, other))
      return 'nested'
    return 'one'
  }
  const [shorter, longer] =
    name.bare.length < otherName.bare.length ? [name.bare, otherName.bare] : [otherName.bare, name.bare]
  return shorter !== '' && ` ${longer} `.includes(` ${shorter} `) ? 'nested' : 'apart'
}
