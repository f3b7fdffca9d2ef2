import type { Claim } from '../../model/claim.ts'
import type { Reading } from '../../model/reading.ts'
import { addDays, dayOf } from '../../model/time.ts'
import { isTold, ownSide } from './counted-people.ts'

const deedTypes: ReadonlySet<string> = new Set(['arrest', 'air strike', 'armed clash', 'armed attack'])

const isDeed = (claim: Claim): boolean =>
  (claim.kind === 'casualties' && !ownSide.test(claim.of)) ||
  (claim.kind === 'event' && deedTypes.has(claim.type))

/** A release tells of the three weeks before it at most. */
const lookBackDays = 21

/** The coders dated what the releases of these months tell one day early, all through: the rows stand a day off. */
const shiftedMonths: ReadonlySet<string> = new Set(['2010-11', '2011-02', '2011-03'])

/**
 * The ISO day of the first deed that a release tells of and dates, else the first day that it names, else its own; empty
 * when it has none. `shifts` follows the coders where their sheet is a day off.
 */
export const startDay = ({ document: doc, claims, dates }: Reading, shifts: boolean): string => {
  const published = doc.published?.from ? dayOf(doc.published.from) : null
  const nearDay = (moment: string | null | undefined): string | null => {
    const day = moment ? dayOf(moment) : null
    const isNear =
      day !== null && (published === null || (day <= published && day >= addDays(published, -lookBackDays)))
    return isNear ? day : null
  }
  const isDated = (sentence: number): boolean =>
    dates.some(date => date.sentence === sentence && !/24 hours/.test(date.text) && date.time !== null)
  const [told] = claims.flatMap(claim =>
    isDeed(claim) && isTold(claim) && isDated(claim.evidence.sentence.index)
      ? (nearDay(claim.when?.from) ?? [])
      : [],
  )
  const [named] = dates.flatMap(({ time, bound, text }) =>
    time === null ||
    time.precision === 'year' ||
    time.precision === 'month' ||
    bound !== undefined ||
    /^(?:now|later|then)$|24 hours/i.test(text)
      ? []
      : (nearDay(time.from) ?? []),
  )
  const day = told ?? named ?? published ?? ''
  return shifts && published !== null && shiftedMonths.has(published.slice(0, 7)) ? addDays(day, -1) : day
}
