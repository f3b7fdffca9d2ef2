import { eventStems } from '../../language/en/event-words.ts'
import { type CasualtiesClaim, type EventClaim, type EventType, verbalTypes } from '../../model/claim.ts'

/** One comparison: 0 (speaks against) to 1 (the same), 0.5 where nothing is known; null forbids a merge. */
export interface Compared {
  readonly score: number | null
  readonly detail: string
}

/** Kinds that two reports give one happening: a bomber's blast, an air raid with missiles, a gun attack. */
const families: readonly (readonly EventType[])[] = [
  ['bombing', 'suicide bombing', 'armed attack'],
  ['air strike', 'shelling', 'chemical attack', 'armed attack'],
  ['air strike', 'bombing'],
  ['armed clash', 'armed attack', 'capture of territory', 'shelling'],
  ['protest', 'violence against protest'],
  ['abduction', 'arrest'],
  ['execution', 'armed attack'],
  ['withdrawal', 'capture of territory'],
]

/** Pairs of kinds of which one says more than the other: the gas is what was dropped, the strike how. */
const closeTypes: readonly (readonly [EventType, EventType])[] = [
  ['chemical attack', 'air strike'],
  ['bombing', 'suicide bombing'],
]

/** What kind of event a claim tells of, by its own words and then its sentence's; null when neither says. */
export const eventTypeOf = (claim: EventClaim | CasualtiesClaim): EventType | null => {
  if (claim.kind === 'event') return claim.type
  for (const words of [claim.cause, claim.evidence.quote, claim.evidence.sentence.text]) {
    const found = words === null ? undefined : stemPatterns.find(([pattern]) => pattern.test(words))
    if (found) return found[1]
  }
  return null
}

const stemPatterns = eventStems.map(([stem, type]): readonly [RegExp, EventType] => [
  new RegExp(`(?<!\\p{L})${stem}`, 'iu'),
  type,
])

export const compareTypes = (left: EventType | null, right: EventType | null): Compared => {
  if (left === null || right === null) {
    const known = left ?? right
    // "Condemned the raid": nobody dies of that.
    return known !== null && verbalTypes.has(known)
      ? { score: null, detail: `kind unknown, ${known}` }
      : { score: 0.5, detail: 'kind unknown' }
  }
  if (left === right) return { score: 1, detail: left }
  if (closeTypes.some(([one, other]) => [left, right].includes(one) && [left, right].includes(other)))
    return { score: 0.85, detail: `${left} and ${right}` }
  return families.some(family => family.includes(left) && family.includes(right))
    ? { score: 0.6, detail: `${left} and ${right}` }
    : { score: null, detail: `${left}, ${right}` }
}
