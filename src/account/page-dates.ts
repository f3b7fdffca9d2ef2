import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { type Memory, makeMemory } from '../model/memory.ts'
import { addDays, dayOf, daysBetween, type TimePart } from '../model/time.ts'
import { type PageDates, readDates } from './told-dates.ts'

/** The same time in another year; 29 February becomes the 28th. */
const inYear = (iso: string, year: string): string =>
  iso.slice(4).startsWith('-02-29') ? `${year}-02-28${iso.slice(10)}` : `${year}${iso.slice(4)}`

/** The claim in another year; a claim without a time stays as it is. */
const movedTo = (claim: Claim, year: string): Claim => {
  const { when } = claim
  if (when === null || when.from === null) return claim
  return {
    ...claim,
    when: { ...when, from: inYear(when.from, year), to: when.to === null ? null : inYear(when.to, year) },
  }
}

/** Bare dates behind a year that was said in passing lie in the year that was told of. */
const outOfPassing = (claim: Claim, { passing, years }: PageDates): Claim => {
  const { when, evidence } = claim
  if (when === null || when.from === null || claim.whenBasis !== 'earlier sentence') return claim
  if (!when.known.includes('month') || when.known.includes('year') || when.known.includes('weekday'))
    return claim
  const year = when.from.slice(0, 4)
  const stated = years.findLast(each => each.at < evidence.sentence.start && each.year === year)
  const own = passing.find(({ at }) => at === stated?.at)?.own
  if (own === undefined) return claim
  return movedTo(claim, own)
}

const known: readonly TimePart[] = ['month', 'day']

/** A bare date ("16 January", "in November") that the reader put into another year than the telling has reached. */
const inToldYear = (claim: Claim, { bare, told }: PageDates): Claim => {
  const { when, evidence } = claim
  if (when === null || when.from === null || !when.known.includes('month') || when.known.includes('year'))
    return claim
  if (!when.known.includes('day')) {
    const year = told.findLast(({ at }) => at < evidence.end)?.year
    return year === undefined || claim.whenBasis === 'text' ? claim : movedTo(claim, String(year))
  }
  const monthAndDay = when.from.slice(4, 10)
  const date = bare.find(
    ({ start, end, day }) =>
      start >= evidence.sentence.start && end <= evidence.sentence.end && day.slice(4) === monthAndDay,
  )
  return date === undefined ? claim : movedTo(claim, date.day.slice(0, 4))
}

/** The one bare date of a claim's own sentence, where the reader gave the claim no time. */
const dated = (claim: Claim, dates: PageDates): Claim => {
  if (claim.when !== null) return inToldYear(claim, dates)
  const { bare, years } = dates
  const { start, end } = claim.evidence.sentence
  const [date, ...others] = bare.filter(each => each.start >= start && each.end <= end)
  const saysYear = years.some(({ at }) => at >= start && at < end)
  if (date === undefined || others.length > 0 || saysYear) return claim
  return {
    ...claim,
    when: { from: date.isBound ? null : date.day, to: date.day, precision: 'day', known, implied: ['year'] },
    whenBasis: 'earlier sentence',
  }
}

/** A relative time this far from the day told of last was counted from another. */
const relativeDays = 14

/** "The next day" counts from the day that the page told of last: in the claim's own sentence, else before it. */
const counted = (claim: Claim, { days }: PageDates): Claim => {
  const { when, evidence } = claim
  if (when === null || when.from === null || claim.whenBasis !== 'earlier sentence') return claim
  if (when.precision !== 'day' || when.known.length > 0) return claim
  const told = days.findLast(({ at }) => at < evidence.end)
  if (told === undefined || Math.abs(daysBetween(told.day, when.from)) <= relativeDays) return claim
  return { ...claim, when: { ...when, from: told.day, to: addDays(told.day, 1) } }
}

/** A bare date further back than this is no news. */
const newsDays = 60
/** Fewer bare dates tell nothing of a page's kind. */
const leastBare = 2

/** Days from the latest such day of a year, not after the page, to the page. */
const ageOf = (day: string, published: string): number => {
  const thatYear = inYear(day, published.slice(0, 4))
  const age = daysBetween(thatYear, published)
  // A day of grace for time zones.
  return age >= -1 ? age : age + 365
}

/**
 * True for a history, an analysis, an anniversary piece: most bare dates of it would lie months back if they were counted
 * from its own day, as those of news are. A page without a day has no present to speak of.
 */
const tellsOfPast = ({ published }: Document, { bare }: PageDates): boolean => {
  const day = published?.from ?? published?.to ?? null
  if (day === null) return true
  const old = bare.filter(each => ageOf(each.day, dayOf(day)) > newsDays)
  return bare.length >= leastBare && old.length > bare.length / 2
}

/**
 * Days of pages that tell of the past: there, a bare "25 June" lies in the year that the page spoke of last, or in the
 * next when the telling has passed the turn of the year, and "the next day" counts from the day told of last. A year
 * said in passing, behind a full date in its sentence, dates nothing that follows, in any page.
 *
 * Examples: "By May 2022 … On 25 June they took Marsa." → 25 June 2022, also on a page of July 2023. "On 24 February 2022
 * troops crossed the border, in a conflict that had begun in 2014. On 2 March they took Marsa." → 2 March 2022, not 2014.
 */
export const followPageDates = (
  claims: readonly Claim[],
  documents: readonly Document[],
  memory: Memory = makeMemory(),
): readonly Claim[] => {
  const pages = new Map(documents.map(doc => [doc.id, doc]))
  return claims.map(claim => {
    const page = pages.get(claim.evidence.document)
    if (page === undefined) return claim
    const { dates, isPast } = memory.recall('page dates', `${memory.numberOf(page)}`, () => {
      const read = readDates(page)
      return { dates: read, isPast: tellsOfPast(page, read) }
    })
    const moved = outOfPassing(claim, dates)
    return isPast ? counted(dated(moved, dates), dates) : moved
  })
}
