import { casualtyLocatives } from '../../language/en/casualty-words.ts'
import { placeObjectVerbs } from '../../language/en/references.ts'
import type { PlaceMention } from '../../model/mention.ts'
import type { PlaceKind } from '../../model/place.ts'
import { covers } from '../../model/span.ts'
import { isDateline } from './place-before.ts'
import { scenes, wideScenes } from './scenes.ts'
import type { Scope } from './scope.ts'

/** Where a number of casualties was hit, and whether its own sentence says so. */
export interface CasualtyPlace {
  readonly place: PlaceMention
  readonly own: boolean
}

/** What a wide area counts less than a settlement. */
const wideness: { readonly [kind in PlaceKind]?: number } = {
  country: -1,
  province: -0.1,
  region: -0.1,
  river: -0.6,
}

/** What a word of distance between trigger and place costs, before it and behind it. */
const costBehind = 0.04
const costBefore = 0.06

/** Nothing below this is taken: the sentence before may say it better. */
const least = -0.9

/**
 * The place of an event whose casualties are counted at `trigger`: of the places of its sentence the one that a
 * preposition of place puts nearest, else the last scene before it, else the place the text speaks of most.
 */
export const casualtyPlace = (scope: Scope, trigger: number): CasualtyPlace | null => {
  const best = inSentence(scope)
    .map(({ place, at, value }) => {
      const apart = at - trigger
      const cost = apart > 0 ? apart * costBehind : -apart * costBefore
      return { place, value: value - Math.min(cost, 1.5) }
    })
    .filter(({ value }) => value > least)
    .sort((left, right) => right.value - left.value || left.place.start - right.place.start)[0]
  if (best && (best.place.placeKind !== 'country' || !isLead(scope))) return { place: best.place, own: true }
  const named = isLead(scope) ? sceneAfter(scope) : undefined
  if (named) return { place: named, own: false }
  if (best) return { place: best.place, own: true }
  const before = sceneOf(scope, scope.sentence.start)
  return before ? { place: before, own: false } : null
}

const inSentence = (scope: Scope): { place: PlaceMention; at: number; value: number }[] => {
  const { tree, entities } = scope
  const { tokens } = tree
  const placed = onlyPlacing(scope)
  return entities.allPlaces.flatMap(place => {
    if (
      entities.allActors.some(
        actor => covers(actor, place) && actor.end - actor.start > place.end - place.start + 3,
      )
    )
      return []
    const at = tokens.findIndex(token => token.start >= place.start)
    if (at < 0) return []
    const value =
      (wideness[place.placeKind] ?? 0) +
      Math.max(prepositionOf(scope, at), isTaken(scope, place) ? taken : 0) -
      (placed.has(place) ? 0.9 : 0)
    return [{ place, at, value }]
  })
}

/** "captured Marsa in fighting in which 20 were killed" says where, though no preposition does. */
const taken = 0.4
const isTaken = ({ tree }: Scope, { head }: PlaceMention): boolean => {
  const { deprel, head: verb } = tree.tokens[head] ?? {}
  return deprel === 'obj' && placeObjectVerbs.has(tree.tokens[verb ?? -1]?.lemma.toLowerCase() ?? '')
}

/**
 * Places that only say where another lies: "Marsa in the Homs province, Syria", "Afghanistan's Kabul Province". In a
 * chain of them the first counts, except before a possessive.
 */
const onlyPlacing = ({ entities, doc }: Scope): ReadonlySet<PlaceMention> => {
  const found = new Set<PlaceMention>()
  entities.allPlaces.forEach((place, index) => {
    const before = entities.allPlaces.slice(0, index).findLast(other => other.end <= place.start)
    if (!before || place.start - before.end > 45) return
    const gap = doc.text.slice(before.end, place.start)
    if (/^(?:['’]s?)?\s(?:\p{Ll}+ ){0,2}$/u.test(gap) && !/^\s(?:and|or)/.test(gap)) {
      if (found.has(before)) found.add(place)
      else if (/^['’]/.test(gap) || before.placeKind === 'country') found.add(before)
      else found.add(place)
    } else if (isPlacingGap(gap) && gap.split(' ').length <= farthestPlacing) found.add(place)
  })
  return found
}

/** Words, the empty ones at both ends included, from a place to the one that places it. */
const farthestPlacing = 7

const isPlacingGap = (gap: string): boolean =>
  /^(?:,\s*$|,?\s(?:in|of|near|outside|on|north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|just)\b)/.test(
    gap,
  )

/** How well the words before a place say that something happened there. */
const prepositionOf = ({ tree }: Scope, at: number): number => {
  for (let before = at - 1; before >= Math.max(0, at - 7); before--) {
    const token = tree.tokens[before]!
    const word = token.form.toLowerCase()
    const value = casualtyLocatives[word]
    // "town of Marsa", "suburb of Marsa": the word before says how.
    if (word === 'of' && tree.tokens[before - 1]?.upos === 'NOUN') {
      const outer = prepositionOf({ tree } as Scope, before - 1)
      return outer > 0 ? outer : 0.6
    }
    if (value !== undefined) return value
    if (
      !['DT', 'JJ', 'NN', 'NNS', 'NNP', 'NNPS', 'POS', 'HYPH', 'VBN', 'CD', 'PRP$', 'RB', 'CC', ','].includes(
        token.xpos,
      )
    )
      return 0
  }
  return 0
}

/** Sentences back in which the last scene is looked for. */
const reach = 3

/** Headlines and leads tell of "a town" that the next sentences name. */
const isLead = ({ sentence, earlierPlaces, doc }: Scope): boolean =>
  sentence.index <= 2 &&
  /\b(?:town|village|district|neighbou?rhood|base|camp|hospital|mosque|school|market|convoy)s?\b/i.test(
    doc.text.slice(sentence.start, sentence.end),
  ) &&
  earlierPlaces.length > 0

const sceneAfter = ({ sentence, earlierPlaces }: Scope): PlaceMention | undefined =>
  earlierPlaces.find(
    place =>
      place.start > sentence.end &&
      place.sentence - sentence.index <= reach &&
      scenes.has(place.placeKind) &&
      !isDateline(place),
  )

/** The country of a war: what most mentions of countries in the text name. */
export const countryOfText = ({ earlierPlaces }: Scope): PlaceMention | null => {
  const counts = new Map<string, { place: PlaceMention; times: number }>()
  for (const place of earlierPlaces.filter(each => each.placeKind === 'country')) {
    const key = place.candidates[0]?.id ?? place.text
    counts.set(key, { place: counts.get(key)?.place ?? place, times: (counts.get(key)?.times ?? 0) + 1 })
  }
  return [...counts.values()].sort((left, right) => right.times - left.times)[0]?.place ?? null
}

const sceneOf = (scope: Scope, before: number): PlaceMention | null => {
  const earlier = scope.earlierPlaces.filter(place => place.end <= before && !isDateline(place))
  const near = earlier.findLast(
    place => wideScenes.has(place.placeKind) && scope.sentence.index - place.sentence <= reach,
  )
  if (near) return near
  const counts = new Map<string, { place: PlaceMention; times: number }>()
  for (const place of earlier) {
    const key = place.candidates[0]?.id ?? place.text
    const known = counts.get(key)
    const weight = wideScenes.has(place.placeKind) ? 1 : 0.1
    counts.set(key, { place, times: (known?.times ?? 0) + weight })
  }
  return [...counts.values()].sort((left, right) => right.times - left.times)[0]?.place ?? null
}
