import { months } from '../language/en/months.ts'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { byString } from '../model/id.ts'
import { type Memory, makeMemory } from '../model/memory.ts'
import { addDays, daysBetween, type TimePart } from '../model/time.ts'

/** A day and month that a text writes without a year, with the year that the page spoke of last. */
interface BareDate {
  readonly start: number
  readonly end: number
  /** ISO day. */
  readonly day: string
  /** "by 25 June": not later. */
  readonly isBound: boolean
}

interface PageDates {
  readonly bare: readonly BareDate[]
  /** Every day that is told, bare or full, in text order. */
  readonly days: readonly { readonly at: number; readonly day: string }[]
  /** Where a year other than the one being told of is said in passing: both years. */
  readonly passing: readonly { readonly at: number; readonly year: string; readonly own: string }[]
  /** Every year, in text order. */
  readonly years: readonly { readonly at: number; readonly year: string }[]
}

const monthNames = Object.keys(months).join('|')
/** "24 February 2022", "February 24, 2022", "27/28 May", "May 2022", "2022"; no letter or digit beside it. */
const pattern = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${monthNames})|(${monthNames}) (\\d{1,2})(?:st|nd|rd|th)?)(?:,? ((?:19|20)\\d\\d))?(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}])(${monthNames}) ((?:19|20)\\d\\d)(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}.,])((?:19|20)\\d\\d)(?![\\p{L}\\p{N}]|,\\d)`,
  ].join('|'),
  'giu',
)
/** What stands between the beginning of a sentence and a year that sets its time. */
const frame =
  /^[\s.!?"”’)]*(?:(?:In|During|By|Since|From|Throughout|Until)\s)?(?:(?:the|early|mid|late|spring|summer|autumn|winter|end|beginning|of)[\s-])*$/i
/** What stands before a number that is a year. */
const isYear =
  /(?:^|[\s(])(?:in|since|during|by|until|from|the|of|early|mid|late|spring|summer|autumn|winter)[\s-]$|\($/i
const sentenceEnd = /[.!?]["”’)]?\s|\n/g
/** A bare date this many months before the last one told is of the next year, where the page names that year at all. */
const turnOfYear = 7

const isoDay = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && day > 0 ? date.toISOString().slice(0, 10) : null
}

/** The year of a text's dates ("24 February 2022", "May 2022"), half as often again as any other: what it is about. */
const mainYearOf = (text: string): number | null => {
  const counts = new Map<string, number>()
  const years = [...text.matchAll(pattern)].flatMap(match => match[5] ?? match[7] ?? [])
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [main, second] = [...counts].sort(([left, few], [right, many]) => many - few || byString(left, right))
  return main === undefined || main[1] < 1.5 * (second?.[1] ?? 0) ? null : Number(main[0])
}

/**
 * The dates of a page in reading order, each with the year that governs it: the last that was said, but behind a
 * heading the year that the page is about, until it says another. "In 2014 …" of a background section ends with it.
 */
const readDates = ({ text, blocks }: Document): PageDates => {
  const mainYear = mainYearOf(text)
  const headings = blocks.filter(({ kind }) => kind === 'heading')
  const ends = [...text.matchAll(sentenceEnd)].map(({ index }) => index)
  const bare: BareDate[] = []
  const days: { at: number; day: string }[] = []
  const passing: { at: number; year: string; own: string }[] = []
  const years: { at: number; year: string }[] = []
  let [sentence, nextEnd, nextHeading] = [0, 0, 0]
  let told: { readonly year: number; readonly month: number | null } | null = null
  for (const match of text.matchAll(pattern)) {
    const at = match.index
    for (let end = ends[nextEnd]; end !== undefined && end < at; end = ends[++nextEnd]) sentence = end
    for (
      let next = headings[nextHeading];
      next !== undefined && next.start <= at;
      next = headings[++nextHeading]
    )
      if (told !== null) told = { year: mainYear ?? told.year, month: null }
    const year = match[5] ?? match[7] ?? match[8]
    const month = months[(match[2] ?? match[3] ?? match[6] ?? '').toLowerCase()] ?? null
    const day = Number(match[1] ?? match[4] ?? 0)
    if (year !== undefined) {
      years.push({ at, year })
      // "In 2014, …" sets the time of what follows; "annexed in 2014" does not, and neither does "2000 soldiers".
      const isFrame = day > 0 || told === null || frame.test(text.slice(sentence, at))
      if (!isFrame && Number(year) !== told?.year) passing.push({ at, year, own: String(told?.year) })
      if (isFrame && (month !== null || isYear.test(text.slice(Math.max(0, at - 20), at))))
        told = { year: Number(year), month }
      const iso = month === null || day === 0 ? null : isoDay(Number(year), month, day)
      if (iso !== null) days.push({ at, day: iso })
    } else if (month !== null && told !== null) {
      const turns: boolean =
        told.month !== null && told.month - month >= turnOfYear && text.includes(String(told.year + 1))
      told = { year: told.year + (turns ? 1 : 0), month }
      const iso = isoDay(told.year, month, day)
      const isBound = /\b(?:by|until|before)(?: the (?:morning|afternoon|evening|night) of)? $/i.test(
        text.slice(Math.max(0, at - 30), at),
      )
      if (iso !== null) {
        bare.push({ start: at, end: at + match[0].length, day: iso, isBound })
        days.push({ at, day: iso })
      }
    }
  }
  return { bare, days, passing, years }
}

/** The same time in another year; 29 February becomes the 28th. */
const inYear = (iso: string, year: string): string =>
  iso.slice(4).startsWith('-02-29') ? `${year}-02-28${iso.slice(10)}` : `${year}${iso.slice(4)}`

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
  return {
    ...claim,
    when: { ...when, from: inYear(when.from, own), to: when.to === null ? null : inYear(when.to, own) },
  }
}

const known: readonly TimePart[] = ['month', 'day']

/** A bare date of a claim's own sentence that the reader put into another year than the telling has reached. */
const inToldYear = (claim: Claim, bare: readonly BareDate[]): Claim => {
  const { when, evidence } = claim
  if (when === null || when.from === null || claim.whenBasis !== 'earlier sentence') return claim
  if (!when.known.includes('month') || !when.known.includes('day') || when.known.includes('year'))
    return claim
  const monthAndDay = when.from.slice(4, 10)
  const date = bare.find(
    ({ start, end, day }) =>
      start >= evidence.sentence.start && end <= evidence.sentence.end && day.slice(4) === monthAndDay,
  )
  if (date === undefined) return claim
  const year = date.day.slice(0, 4)
  return {
    ...claim,
    when: { ...when, from: inYear(when.from, year), to: when.to === null ? null : inYear(when.to, year) },
  }
}

/** The one bare date of a claim's own sentence, where the reader gave the claim no time. */
const dated = (claim: Claim, { bare, years }: PageDates): Claim => {
  const { start, end } = claim.evidence.sentence
  if (claim.when !== null) return inToldYear(claim, bare)
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

/**
 * Days of pages that tell of no day of their own: there, a bare "25 June" lies in the year that the page spoke of last,
 * or in the next when the telling has passed the turn of the year, and "the next day" counts from the day told of last. A year said in passing, behind a full date in its
 * sentence, dates nothing that follows, in any page.
 *
 * Examples, an undated page: "By May 2022 … On 25 June they took Marsa." → 25 June 2022. "On 24 February 2022 troops
 * crossed the border, in a conflict that had begun in 2014. On 2 March they took Marsa." → 2 March 2022, not 2014.
 */
export const followPageDates = (
  claims: readonly Claim[],
  documents: readonly Document[],
  memory: Memory = makeMemory(),
): readonly Claim[] => {
  const pages = new Map(documents.map(doc => [doc.id, doc]))
  const read = new Map<string, PageDates>()
  return claims.map(claim => {
    const page = pages.get(claim.evidence.document)
    if (page === undefined) return claim
    const dates =
      read.get(page.id) ?? memory.recall('page dates', `${memory.numberOf(page)}`, () => readDates(page))
    read.set(page.id, dates)
    const moved = outOfPassing(claim, dates)
    return page.published === null ? counted(dated(moved, dates), dates) : moved
  })
}
