import { eventOfCause } from '../account/event-of-cause.ts'
import { listText } from '../account/prose.ts'
import type { CasualtiesByClaimant, Event } from '../model/account.ts'
import type { CasualtyCount, Claim } from '../model/claim.ts'
import { casualtyCounts } from '../model/claim.ts'
import { byString } from '../model/id.ts'
import { countTexts, quantityText } from './words.ts'

/** A single figure for comparing lines: the least that a claimant says. */
export const sizeOf = (line: CasualtiesByClaimant, count: CasualtyCount): number =>
  line[count]?.min ?? line[count]?.max ?? 0

const weightOf = (line: CasualtiesByClaimant): number =>
  sizeOf(line, 'killed') * 1000 +
  sizeOf(line, 'killedOrWounded') * 100 +
  sizeOf(line, 'wounded') * 10 +
  sizeOf(line, 'displaced')

/** The widest line of each claimant, the largest first: totals rather than "among them two children". */
export const widestLines = (event: Event): readonly CasualtiesByClaimant[] => {
  const widest = new Map<string, CasualtiesByClaimant>()
  for (const line of event.casualties) {
    const known = widest.get(line.by)
    if (known === undefined || weightOf(line) > weightOf(known)) widest.set(line.by, line)
  }
  return [...widest.values()].sort(
    (left, right) => weightOf(right) - weightOf(left) || byString(left.by, right.by),
  )
}

/** "4 killed and at least 9 wounded". */
export const numbersText = (line: CasualtiesByClaimant): string =>
  listText(
    casualtyCounts.flatMap(count => {
      const quantity = line[count]
      return quantity === undefined ? [] : [`${quantityText(quantity)} ${countTexts[count]}`]
    }),
  )

/** What to call an event: its type, or "casualties" when no text says how people came to harm. */
export const eventLabel = (event: Event, claims: readonly Claim[]): string => {
  const isNamed = claims.some(
    claim => claim.kind === 'event' || (claim.kind === 'casualties' && eventOfCause(claim.cause) !== null),
  )
  return isNamed ? event.type : 'casualties'
}
