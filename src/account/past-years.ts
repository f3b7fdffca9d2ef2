import type { Claim } from '../model/claim.ts'
import { addTo } from '../model/lists.ts'
import type { Time } from '../model/time.ts'
import { addDays, dayOf } from '../model/time.ts'
import type { DocumentDay } from './account.ts'

const yearEarlier = (iso: string): string => {
  const year = String(Number(iso.slice(0, 4)) - 1).padStart(4, '0')
  const rest = iso.slice(4)
  return rest.startsWith('-02-29') ? `${year}-02-28${iso.slice(10)}` : `${year}${rest}`
}

const weekEarlier = (iso: string): string => addDays(dayOf(iso), -7) + iso.slice(10)

const isWeekday = ({ known }: Time): boolean => known.includes('weekday') && !known.includes('month')

const earlierTime = (time: Time): Time => {
  const earlier = isWeekday(time) ? weekEarlier : yearEarlier
  return {
    ...time,
    from: time.from === null ? null : earlier(time.from),
    to: time.to === null ? null : earlier(time.to),
  }
}

/** The full dates of a page ("8 March 2022"), in text order. */
const fullDatesOf = (claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> => {
  const pages = new Map<string, Claim[]>()
  for (const claim of claims) {
    const { when } = claim
    if (when === null || when.from === null || !when.known.includes('year') || !when.known.includes('day'))
      continue
    addTo(pages, claim.evidence.document, claim)
  }
  for (const list of pages.values()) list.sort((left, right) => left.evidence.start - right.evidence.start)
  return pages
}

/**
 * What a page tells as having happened cannot be younger than the page: a day without a stated year that was
 * read as one to come is the year before's, a weekday that of the week before. One day of grace for time zones; plans
 * and stated years stay.
 *
 * Example: a page of 31 December 2022 says "on 5 March they captured Marsa" → 5 March 2022, never 2023.
 */
export const keepToThePast = (
  claims: readonly Claim[],
  days: ReadonlyMap<string, DocumentDay>,
): readonly Claim[] => {
  const fullDates = fullDatesOf(claims)
  /** A page that dates facts, year and all, after its own day has the wrong day: nothing is moved by it. */
  const isMisdated = (id: string, limit: string) =>
    (fullDates.get(id) ?? []).some(
      ({ when, force }) => force !== 'plans' && force !== 'conditional' && dayOf(when?.from ?? '') > limit,
    )
  return claims.map(claim => {
    const { when, force } = claim
    if (when === null || when.from === null || force === 'plans' || force === 'conditional') return claim
    const page = days.get(claim.evidence.document)
    if (page?.basis !== 'published' || when.known.includes('year')) return claim
    const limit = addDays(page.day, 1)
    if (dayOf(when.from) <= limit || isMisdated(claim.evidence.document, limit)) return claim
    return { ...claim, when: earlierTime(when) }
  })
}
