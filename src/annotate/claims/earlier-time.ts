import type { CasualtiesClaim, Claim, ControlClaim } from '../../model/claim.ts'
import { casualtyCounts } from '../../model/claim.ts'
import { bestCandidate } from '../../model/mention.ts'

/** Sentences back in which the same happening is looked for. */
const reach = 4

/** Sentences ahead in which the day of a headline or lead is looked for, and the sentences that count as such. */
const ahead = 3
const leadSentences = 3

const changes = new Set(['captures', 'loses', 'enters'])

/**
 * A change told without a day takes the day of the same change told shortly before: "announced the recapture of
 * Marsa on Friday. Troops took full control of the city after …". So do the dead of an event that was told with its
 * day before, and those of a headline whose number the lead tells again.
 */
export const withEarlierTimes = (claims: readonly Claim[]): readonly Claim[] =>
  claims.map((claim, index) => {
    const other =
      claim.kind === 'control'
        ? changeBefore(claims, index, claim)
        : claim.kind === 'casualties'
          ? eventOf(claims, index, claim)
          : undefined
    if (!other) return claim
    return {
      ...claim,
      when: other.when,
      whenBasis: 'earlier sentence',
      whenInferred: other.whenInferred,
      trace: { ...claim.trace, steps: [...claim.trace.steps, `time of “${other.evidence.quote}”`] },
    }
  })

const changeBefore = (claims: readonly Claim[], index: number, claim: ControlClaim): Claim | undefined => {
  if (!changes.has(claim.effect) || !isDefault(claim) || claim.force === 'plans') return undefined
  return claims
    .slice(0, index)
    .findLast(
      other =>
        other.kind === 'control' &&
        changes.has(other.effect) &&
        other.when?.precision === 'day' &&
        !isDefault(other) &&
        other.force !== 'plans' &&
        bestCandidate(other.place).id === bestCandidate(claim.place).id &&
        sentencesBetween(other, claim) <= reach &&
        sentencesBetween(other, claim) > 0,
    )
}

/** A claim that tells the day of what the casualties are of. */
const eventOf = (claims: readonly Claim[], index: number, claim: CasualtiesClaim): Claim | undefined => {
  if (!isDefault(claim) || claim.cumulative || claim.force === 'plans') return undefined
  const dated = (other: Claim): boolean =>
    other !== claim &&
    !isDefault(other) &&
    other.force !== 'plans' &&
    (other.when?.precision === 'day' ||
      other.when?.precision === 'minute' ||
      other.when?.precision === 'hour')
  const again = claims.find(
    other => other.kind === 'casualties' && dated(other) && !other.cumulative && isSameNumber(other, claim),
  )
  if (again) return again
  const before = claims
    .slice(0, index)
    .findLast(
      other =>
        (other.kind === 'casualties' ? !other.cumulative : other.kind === 'event') &&
        dated(other) &&
        sentencesBetween(other, claim) <= reach &&
        sentencesBetween(other, claim) >= 0,
    )
  if (before) return before
  if (claim.evidence.sentence.index >= leadSentences) return undefined
  return claims
    .slice(index + 1)
    .find(
      other =>
        other.kind === 'casualties' &&
        !other.cumulative &&
        dated(other) &&
        sentencesBetween(claim, other) <= ahead,
    )
}

const sentencesBetween = (first: Claim, second: Claim): number =>
  second.evidence.sentence.index - first.evidence.sentence.index

const isSameNumber = (left: CasualtiesClaim, right: CasualtiesClaim): boolean =>
  casualtyCounts.every(count => {
    const [one, other] = [left.counts[count], right.counts[count]]
    return one?.min === other?.min && one?.max === other?.max
  }) && casualtyCounts.some(count => (left.counts[count]?.min ?? 0) > smallest)

/** Smaller numbers are told of different events. */
const smallest = 3

/** True when nothing in the sentence gave the time. */
const isDefault = (claim: Claim): boolean =>
  claim.when !== null && claim.when.known.length === 0 && claim.whenBasis === 'publication'
