import { byString } from '../../model/id.ts'
import type { Time } from '../../model/time.ts'
import { byDay, daysOf, unknownTime } from '../days.ts'
import type { Voices } from '../voices.ts'
import type { Observation } from './observation.ts'
import { startPeriod } from './precision.ts'
import type { State } from './state.ts'
import { voteOf } from './votes.ts'

interface DatedChange {
  readonly from: string
  readonly to: string
  readonly time: Time
  readonly observation: Observation
}

/** What an observation says of when a state began; null when it says nothing of that. */
const changeDate = (observation: Observation): DatedChange | null => {
  const { when } = observation.claim
  if (when === null || observation.derived || observation.misdated === true) return null
  const start = startPeriod(observation)
  if (observation.effect === 'holds' && start === null) return null
  const [from, to] = [start?.from ?? observation.from, start?.to ?? observation.to]
  if (from === null || !observation.said) return null
  return { from, to, time: start === null ? when : { ...when, to: start.to }, observation }
}

const isExactDay = (observation: Observation): boolean =>
  observation.from === observation.to && observation.from !== null

/**
 * When a state began: the period that most independent voices agree on, the narrower at a tie, then the
 * earlier. A claim of a month supports each day of that month. A state known only from descriptions began "by"
 * the first of them at the latest.
 *
 * Example: four reports of 3 November, one of 2 November, one of "this month" → 3 November.
 */
export const beginningOf = (state: State, voices: Voices): Time => {
  const origin = state.resumes ?? state
  const evidence = [...origin.begunBy, ...origin.confirmedBy]
  const sameEffect = new Set(origin.begunBy.map(observation => observation.effect))
  const dated = evidence.map(changeDate).filter(item => item !== null)
  const changes = dated.filter(item => origin.status === 'held' || sameEffect.has(item.observation.effect))
  const length = (item: DatedChange) => Date.parse(item.to) - Date.parse(item.from)
  const best = changes
    .map(item => ({
      item,
      vote: voteOf(
        changes
          .filter(other => other.from <= item.from && item.to <= other.to)
          .map(other => other.observation),
        voices,
      ),
    }))
    .sort(
      (left, right) =>
        right.vote - left.vote ||
        length(left.item) - length(right.item) ||
        byString(left.item.from, right.item.from) ||
        byString(left.item.observation.claim.id, right.item.observation.claim.id),
    )[0]
  if (best !== undefined) return best.item.time
  const real = origin.begunBy.filter(observation => !observation.derived)
  if (real.length === 0) return unknownTime
  // Where a person preferred another date, only those whose date stands tell of the beginning.
  const standing = real.some(({ misdated }) => misdated === true)
    ? evidence.filter(({ derived, misdated }) => !derived && misdated !== true)
    : real
  const undated = standing
    .filter(
      observation =>
        observation.effect !== 'holds' && observation.claim.when !== null && isExactDay(observation),
    )
    .sort((left, right) => byString(left.day, right.day) || byString(left.claim.id, right.claim.id))[0]
  const when = undated?.claim.when ?? null
  // What was filed before the change that ended it is told of with the page's day, not of that day.
  const isFiledBefore = when !== null && undated !== undefined && undated.to < (daysOf(when).to ?? '')
  return when === null || isFiledBefore ? byDay(origin.day) : when
}
