import { byString } from '../../model/id.ts'
import { addDays, daysBetween } from '../../model/time.ts'
import { groupByHolder } from './candidates.ts'
import { denialsOf } from './denials.ts'
import type { Observation } from './observation.ts'
import { isFinalChange, winnerOf } from './observation.ts'
import type { Proposal, State } from './state.ts'
import type { Candidate, ReadObservation, TimelineRules } from './transitions.ts'
import { begin, confirm, dispute, isSame, joined, lastDayOf, oppose, proposalsOf } from './transitions.ts'
import { voteOf, weigh } from './votes.ts'

/** What was said of a place this many days ago still speaks for and against a description. */
export const memoryDays = 30
/** An inferred possession fills a gap in the evidence of more than this many days. */
const gapDays = 7

/** The parts that several sides hold on one day make one mixed state. */
const mixedOrWhole = (
  readings: readonly { readonly observation: Observation; readonly proposal: Proposal }[],
  rules: TimelineRules,
): readonly Candidate[] => {
  const whole = groupByHolder(
    readings.filter(({ proposal }) => proposal.status === 'held'),
    rules,
  )
  const parts = groupByHolder(
    readings.filter(({ proposal }) => proposal.status !== 'held'),
    rules,
  )
  if (parts.length < 2)
    return [...whole, ...parts].sort(
      (left, right) => voteOf(right.support, rules.voices) - voteOf(left.support, rules.voices),
    )
  const mixed: Candidate = {
    proposal: {
      status: 'stable-mixed',
      holder: null,
      rivals: parts
        .map(({ proposal }) => proposal.holder)
        .filter(id => id !== null)
        .sort(byString),
    },
    support: parts.flatMap(({ support }) => support),
  }
  return [...whole, mixed].sort(
    (left, right) => voteOf(right.support, rules.voices) - voteOf(left.support, rules.voices),
  )
}

/** A place of which several sides hold parts. */
const divided = (
  day: string,
  candidate: Candidate,
  before: State,
  rivals: readonly (string | null)[],
  against: readonly Observation[],
): State => {
  const ids = [
    ...new Set(
      [candidate.proposal.holder, ...candidate.proposal.rivals, ...rivals].filter(id => id !== null),
    ),
  ].sort(byString)
  const proposal: Proposal = { status: 'stable-mixed', holder: null, rivals: ids }
  return { ...begin(day, { proposal, support: candidate.support }, before, []), confirmedBy: against }
}

/**
 * A day on which pages only describe who has the place. `memory` holds the descriptions of the last month: a
 * lone epithet does not undo a reported change, but the epithets of several voices add up.
 *
 * Examples: "rebel-held Marsa" two days after a reported capture → noted against it, no more. "Government-held
 * parts of Marsa" on Monday and "the rebel-held half" on Tuesday → divided.
 */
export const stepDescriptions = (
  state: State | null,
  day: string,
  readings: readonly ReadObservation[],
  denials: readonly Observation[],
  memory: readonly Observation[],
  rules: TimelineRules,
): State | null => {
  const { sides, voices } = rules
  const proposals = proposalsOf(readings)
  const isInferred = proposals.every(({ observation }) => observation.derived)
  const oldest = addDays(day, -memoryDays)
  let now = state
  for (const candidate of mixedOrWhole(proposals, rules)) {
    const { holder } = candidate.proposal
    if (now === null) {
      now = begin(day, candidate, null, denialsOf(candidate, day, denials, sides))
      continue
    }
    const current: State = now
    const surrounded = current.status === 'besieged' || current.status === 'encircled'
    const sameHolder = holder !== null && current.holder !== null && sides.areAllied(holder, current.holder)
    if (isSame(candidate.proposal, current, sides) || (surrounded && sameHolder)) {
      now = confirm(current, candidate.support)
      continue
    }
    // A page without a day cannot say that "rebel-held Marsa" came after what is dated.
    const isAdrift = candidate.support.every(observation => observation.floating)
    if (isAdrift && current.begunBy.some(observation => observation.said && !observation.derived)) {
      now = oppose(current, candidate.support)
      continue
    }
    const age = daysBetween(lastDayOf(current), day)
    if (isInferred) {
      if (age > gapDays) now = begin(day, candidate, current, [])
      continue
    }
    // A reported change closes the book on what was described before it.
    const changedOn = current.begunBy.some(isFinalChange) ? current.day : ''
    const remembered = memory.filter(observation => observation.day >= changedOn && observation.day >= oldest)
    const fresh = joined(
      [...current.begunBy, ...current.confirmedBy].filter(
        observation => !observation.derived && observation.docDay >= oldest,
      ),
      remembered,
    )
    const agrees = (observation: Observation) => {
      const side = winnerOf(observation)
      return side !== null && holder !== null && sides.areAllied(side, holder)
    }
    const contrary = fresh.filter(observation => !agrees(observation))
    const agreeing = joined(candidate.support, fresh.filter(agrees))
    const support = voteOf(agreeing, voices)
    const resistance = voteOf([...contrary, ...denialsOf(candidate, day, denials, sides)], voices)
    const isStrong =
      support >= 1 || age > memoryDays || (current.status === 'unknown' && contrary.length === 0)
    const verdict = isStrong ? weigh(support, resistance) : 'rejected'
    const isPart = (observation: Observation) =>
      observation.effect === 'holds' && observation.extent === 'part'
    const speaksOfParts = [...agreeing, ...contrary].some(isPart)
    const holders = contrary.map(winnerOf)
    const isAmong = holder !== null && current.rivals.some(rival => sides.areAllied(rival, holder))
    // "Rebel-held Marsa", said of a divided town, means the rebels' part of it.
    const isBareWord =
      candidate.proposal.status === 'held' && agreeing.every(observation => !observation.said)
    const staysDivided = verdict !== 'accepted' || (isBareWord && contrary.length > 0)
    const bothParts = candidate.proposal.status === 'stable-mixed' && current.status === 'stable-mixed'
    if (current.status === 'stable-mixed' && isAmong && staysDivided)
      now = confirm(current, candidate.support)
    else if (bothParts) now = divided(day, candidate, current, [current.holder, ...current.rivals], contrary)
    else if (verdict === 'accepted') {
      const isStillDivided = candidate.proposal.status === 'stable-mixed' && holders.some(id => id !== null)
      if (isStillDivided) {
        now = divided(day, candidate, current, holders, contrary)
        continue
      }
      const next = begin(day, { ...candidate, support: agreeing }, current, contrary)
      const before = next.lastHeld
      const resumed =
        before !== null && before.holder !== null && holder !== null && sides.areAllied(before.holder, holder)
      now = { ...next, resumes: resumed && current.status !== 'held' ? before : null }
    } else if (verdict === 'disputed' && speaksOfParts)
      now = divided(day, { ...candidate, support: agreeing }, current, holders, contrary)
    else if (verdict === 'disputed')
      now =
        current.status === 'contested'
          ? confirm(current, candidate.support)
          : dispute(day, { ...candidate, support: agreeing }, current, contrary, [current.holder])
    else now = oppose(current, candidate.support)
  }
  return now
}
