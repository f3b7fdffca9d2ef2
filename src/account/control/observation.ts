import type { ControlClaim, ControlEffect, Extent } from '../../model/claim.ts'
import { bestCandidate } from '../../model/mention.ts'
import type { DocumentDay } from '../account.ts'
import { daysOf, earlier, endOfPeriod, isSaid } from '../days.ts'
import type { Entities } from '../entities.ts'
import { isAgainstInterest, isSelfServing } from '../interest.ts'

/**
 * A control claim made ready for the time line of one place: actors credited, days bounded by the day of the
 * page, and a weight.
 */
export interface Observation {
  readonly claim: ControlClaim
  readonly effect: ControlEffect
  readonly extent: Extent
  /** Credited actor ids. */
  readonly actor: string | null
  readonly with: readonly string[]
  readonly opponent: string | null
  /** First day on which it can be so; null = not said. */
  readonly from: string | null
  /** Last day on which it can have happened, or is said to be so. */
  readonly to: string
  /** The day under which the time line files it. */
  readonly day: string
  /** The text gives the time itself. */
  readonly said: boolean
  /** The text gives a start and no end ("since July 2012"). */
  readonly open: boolean
  readonly docDay: string
  /** Neither the text nor its page gives a day: the page's is inferred from what else it tells. */
  readonly floating: boolean
  readonly weight: number
  /** Inferred from another claim ("taken from X" = X held it before): never counts as evidence of its own. */
  readonly derived: boolean
  /** Set when a person preferred another date: this claim's then says nothing of when it was. */
  readonly misdated?: boolean
}

/**
 * Weights of one claim. Own voice 1; reported 0.8; reported by the side that it serves 0.6; by the side that
 * it hurts 2. A bare description ("the IS-held town") or an undated change counts half.
 */
export const weights = {
  own: 1,
  reported: 0.8,
  selfServing: 0.6,
  againstInterest: 2,
  unsaidFactor: 0.5,
} as const

const weightOf = (claim: ControlClaim, entities: Entities, said: boolean): number => {
  const base =
    claim.speaker === null
      ? weights.own
      : isAgainstInterest(claim, entities)
        ? weights.againstInterest
        : isSelfServing(claim, entities)
          ? weights.selfServing
          : weights.reported
  const isDescription = !said && (claim.effect === 'holds' || (claim.when?.from ?? null) === null)
  return isDescription ? base * weights.unsaidFactor : base
}

/** "Near Marsa", "20 km east of Marsa", read as Marsa, says nothing of Marsa itself. */
const extentOf = (claim: ControlClaim): Extent => {
  const { relative } = claim.place
  const isBeside =
    relative !== undefined &&
    relative.relation !== 'in' &&
    relative.anchor.id === bestCandidate(claim.place).id
  return isBeside ? 'surroundings' : claim.extent
}

/** What goes on until something ends it. */
const lasting: ReadonlySet<ControlEffect> = new Set(['holds', 'besieges'])

/** Null when nothing gives a day: neither the text nor the page. */
export const observe = (
  claim: ControlClaim,
  docDay: DocumentDay | undefined,
  entities: Entities,
): Observation | null => {
  const range = claim.when === null ? { from: null, to: null } : daysOf(claim.when)
  const pageDay = docDay?.day ?? range.to ?? range.from
  if (pageDay === null || pageDay === undefined) return null
  // "Since July 2012": the period of the start, and no end or the day of the page.
  const open =
    claim.when !== null &&
    range.from !== null &&
    (range.to === null ||
      (lasting.has(claim.effect) && range.to > endOfPeriod(range.from, claim.when.precision)))
  // A fact told on a page cannot be younger than the page.
  const isPast = range.from === null || range.from <= pageDay
  const to =
    range.to === null
      ? isPast
        ? pageDay
        : (range.from ?? pageDay)
      : isPast
        ? earlier(range.to, pageDay)
        : range.to
  const said = isSaid(claim.when, pageDay)
  return {
    claim,
    effect: claim.effect,
    extent: extentOf(claim),
    actor: claim.actor === null ? null : entities.creditedTo(claim.actor).id,
    with: claim.with.map(mention => entities.creditedTo(mention).id),
    opponent: claim.opponent === null ? null : entities.creditedTo(claim.opponent).id,
    from: range.from,
    to,
    day: to,
    said,
    open,
    docDay: pageDay,
    floating: !said && docDay?.basis === 'inferred',
    weight: weightOf(claim, entities, said),
    derived: false,
  }
}

/** A whole place changed hands or was given up. */
export const isFinalChange = (observation: Observation): boolean =>
  observation.extent === 'whole' && (observation.effect === 'captures' || observation.effect === 'loses')

/** The actor who has the place after the change; null when nobody is named. */
export const winnerOf = (observation: Observation): string | null =>
  observation.effect === 'loses' ? null : observation.actor

/** The actor who had it before. */
export const loserOf = (observation: Observation): string | null =>
  observation.effect === 'loses' ? observation.actor : observation.opponent
