import type { Disagreement, DisagreementField } from '../../../model/account.ts'
import type { CasualtiesClaim, Claim, ControlClaim, EventClaim } from '../../../model/claim.ts'
import { casualtyCounts } from '../../../model/claim.ts'
import { byString } from '../../../model/id.ts'
import { addTo } from '../../../model/lists.ts'
import { daysBetween } from '../../../model/time.ts'
import { claimantOf } from '../../casualties.ts'
import { clusterLinks } from '../../clusters.ts'
import { timeText } from '../../prose.ts'
import { recallNothing } from '../../versions.ts'
import type { DisagreementInput } from '../disagreement.ts'
import { disagreementOf } from '../disagreement.ts'
import { effectWords } from '../effect-words.ts'
import { quantityText } from '../number.ts'
import { attackersOf } from './attacker.ts'
import { toneOf } from './control.ts'
import { type Difference, isDenied } from './difference.ts'
import { differenceOf } from './index.ts'
import { pageDayOf } from './spans.ts'

/** Pages further apart than this are not compared claim by claim. */
const comparedDays = 10

/** The claim's side of a disagreement in words. */
const sideText = (
  claim: ControlClaim | CasualtiesClaim | EventClaim,
  field: DisagreementField,
  { entities }: DisagreementInput,
): string => {
  const negation = field === 'existence' && isDenied(claim) ? 'not ' : ''
  if (claim.kind === 'control') {
    const actor = claim.actor === null ? null : entities.creditedTo(claim.actor).name
    if (field === 'holder') return actor ?? 'an unnamed side'
    if (field === 'date') return claim.when === null ? 'unknown' : timeText(claim.when)
    if (field === 'status' && claim.effect !== 'captures' && claim.effect !== 'holds')
      return 'still fought over'
    return `${negation}${effectWords[claim.effect]}${actor === null ? '' : ` by ${actor}`}`
  }
  if (field === 'attacker')
    return attackersOf(claim)
      .map(mention => entities.creditedTo(mention).name)
      .sort(byString)
      .join(' and ')
  if (claim.kind === 'event') return `${negation}${claim.type}`
  const counts = casualtyCounts.flatMap(count => {
    const quantity = claim.counts[count]
    return quantity === undefined ? [] : [`${quantityText(quantity)} ${count}`]
  })
  return `${negation}${counts.join(', ')} (${claimantOf(claim, entities)})`
}

interface RealPair {
  readonly left: Group
  readonly right: Group
  readonly difference: Difference
}

type Comparable = ControlClaim | CasualtiesClaim | EventClaim

const isComparable = (claim: Claim): claim is Comparable =>
  claim.kind === 'control' || claim.kind === 'casualties' || claim.kind === 'event'

/** What is equal in this differs from others in the same way: one of each is compared. */
const signatureOf = (claim: Comparable, input: DisagreementInput): string =>
  JSON.stringify([
    claim.kind,
    claim.force,
    claim.kind === 'control' ? toneOf(claim) : [claim.evidence.quote, claim.place?.text],
    claim.kind === 'casualties' ? [claim.of, claim.partOf, claim.cumulative] : null,
    claim.whenInferred,
    pageDayOf(claim, input),
    claim.when?.from,
    claim.when?.to,
    claim.kind === 'control'
      ? [
          claim.effect,
          claim.extent,
          claim.share,
          claim.opponent && input.entities.creditedTo(claim.opponent).id,
        ]
      : null,
    sideText(claim, claim.kind === 'control' ? 'holder' : 'number', input),
  ])

/** A claimant's count that a newer page of its own replaces says nothing any more. */
const withoutReplaced = (claims: readonly Comparable[], input: DisagreementInput): readonly Comparable[] => {
  const newest = new Map<string, string>()
  const keyOf = (claim: CasualtiesClaim) => claimantOf(claim, input.entities)
  for (const claim of claims)
    if (claim.kind === 'casualties') {
      const day = pageDayOf(claim, input)
      if (day > (newest.get(keyOf(claim)) ?? '')) newest.set(keyOf(claim), day)
    }
  return claims.filter(
    claim => claim.kind !== 'casualties' || pageDayOf(claim, input) === (newest.get(keyOf(claim)) ?? ''),
  )
}

/** Claims that differ from others in the same way. */
type Group = readonly [Comparable, ...Comparable[]]

/** By the day of their page, then by id: groups whose pages are too far apart follow one another. */
const groupsOf = (claims: readonly Comparable[], input: DisagreementInput): readonly Group[] => {
  const groups = new Map<string, [Comparable, ...Comparable[]]>()
  for (const claim of [...claims].sort((left, right) => byString(left.id, right.id))) {
    const key = signatureOf(claim, input)
    addTo(groups, key, claim)
  }
  return [...groups.values()].sort(
    ([left], [right]) =>
      byString(pageDayOf(left, input), pageDayOf(right, input)) || byString(left.id, right.id),
  )
}

const inOneDocument = (left: Group, right: Group): boolean =>
  new Set([...left, ...right].map(({ evidence }) => evidence.document)).size === 1

const realPairs = (claims: readonly Comparable[], input: DisagreementInput): readonly RealPair[] =>
  (input.recall ?? recallNothing)('real pairs', claims, '', () => compareAll(claims, input))

const compareAll = (claims: readonly Comparable[], input: DisagreementInput): readonly RealPair[] => {
  const groups = groupsOf(claims, input)
  const found: RealPair[] = []
  for (const [index, left] of groups.entries())
    for (const right of groups.slice(index + 1)) {
      const [day, later] = [pageDayOf(left[0], input), pageDayOf(right[0], input)]
      if (day !== '' && later !== '' && daysBetween(day, later) > comparedDays) break
      if (inOneDocument(left, right)) continue
      const both = left[0].kind === 'casualties' && right[0].kind === 'casualties'
      for (const field of both ? (['number', 'attacker'] as const) : [undefined]) {
        const difference = differenceOf(left[0], right[0], input, field)
        if (difference?.real === true) found.push({ left, right, difference })
      }
    }
  return found
}

/** Real pairs of one subject as disagreements: pairs that share a claim are one. */
const joined = (
  pairs: readonly RealPair[],
  about: Disagreement['about'],
  input: DisagreementInput,
): readonly Disagreement[] => {
  const fields = [...new Set(pairs.map(({ difference }) => difference.field))].sort(byString)
  return fields.flatMap(field => {
    const own = pairs.filter(({ difference }) => difference.field === field)
    const clusters = clusterLinks(own.map(({ left, right }) => ({ left: left[0].id, right: right[0].id })))
    const roots = [...new Set(own.map(({ left }) => clusters.rootOf(left[0].id)))].sort(byString)
    return roots.flatMap(root => {
      const group = own.filter(({ left }) => clusters.rootOf(left[0].id) === root)
      const sides = new Map<string, Claim[]>()
      for (const claim of group.flatMap(({ left, right }) => [...left, ...right])) {
        const value = sideText(claim, field, input)
        addTo(sides, value, claim)
      }
      const why = group[0]?.difference.why ?? ''
      return sides.size < 2
        ? []
        : [
            disagreementOf(
              about,
              field,
              [...sides].map(([value, claims]) => ({ value, claims })),
              input.voices,
              true,
              why,
            ),
          ]
    })
  })
}

const areOpposed = ({ sides }: Disagreement, left: string, right: string): boolean =>
  sides.some(({ claims }) => claims.includes(left) && !claims.includes(right)) &&
  sides.some(({ claims }) => claims.includes(right) && !claims.includes(left))

/** Contradictions between two claims that no rule on a time line or an event has shown already. */
export const findByPairs = (
  input: DisagreementInput,
  shown: readonly Disagreement[],
): readonly Disagreement[] => {
  const uncovered = (pairs: readonly RealPair[]) =>
    pairs.filter(
      ({ left, right, difference }) =>
        !shown.some(
          disagreement =>
            disagreement.field === difference.field && areOpposed(disagreement, left[0].id, right[0].id),
        ),
    )
  const ofPlaces = input.timelines.flatMap(({ place, counted, denials }) => {
    const claims = [...counted, ...denials].filter(({ derived }) => !derived).map(({ claim }) => claim)
    return joined(uncovered(realPairs(claims, input)), { place }, input)
  })
  const ofEvents = input.events.flatMap(({ event, claims, denials }) =>
    joined(
      uncovered(realPairs(withoutReplaced([...claims, ...denials], input), input)),
      { event: event.id, ...(event.place === null ? {} : { place: event.place }) },
      input,
    ),
  )
  return [...ofPlaces, ...ofEvents]
}

/**
 * What the pairs of claims on different sides say of a disagreement that a rule found: real when some pair contradicts,
 * explained when every pair that can be compared is.
 */
export const checkByPairs = (
  disagreement: Disagreement,
  byId: ReadonlyMap<string, Claim>,
  input: DisagreementInput,
): Disagreement => {
  if (!disagreement.real || disagreement.field === 'order') return disagreement
  const explanations: Difference[] = []
  for (const [index, side] of disagreement.sides.entries())
    for (const other of disagreement.sides.slice(index + 1))
      for (const left of side.claims)
        for (const right of other.claims) {
          const [one, two] = [byId.get(left), byId.get(right)]
          if (one === undefined || two === undefined || !isComparable(one) || !isComparable(two)) continue
          const difference = differenceOf(one, two, input, disagreement.field)
          if (difference === null) return disagreement
          if (difference.real) return disagreement
          explanations.push(difference)
        }
  const first = explanations[0]
  return first === undefined ? disagreement : { ...disagreement, real: false, why: first.why }
}
