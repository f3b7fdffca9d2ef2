import { months } from '../language/en/months.ts'
import type { Document } from '../model/document.ts'

/** A day and month that a text writes without a year, with the year that the page spoke of last. */
export interface BareDate {
  readonly start: number
  readonly end: number
  /** ISO day. */
  readonly day: string
  /** "by 25 June": not later. */
  readonly isBound: boolean
}

export interface PageDates {
  readonly bare: readonly BareDate[]
  /** Every day that is told, bare or full, in text order. */
  readonly days: readonly { readonly at: number; readonly day: string }[]
  /** Where a year other than the one being told of is said in passing: both years. */
  readonly passing: readonly { readonly at: number; readonly year: string; readonly own: string }[]
  /** Every year, in text order. */
  readonly years: readonly { readonly at: number; readonly year: string }[]
  /** Where the year that is told of changes, in text order. */
  readonly told: readonly { readonly at: number; readonly year: number }[]
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

/** The years that a text's dates lie in, the most frequent first. */
interface StoryYears {
  readonly main: number | null
  /** The earliest year that is told of at length. */
  readonly first: number | null
  /** True for a year that is told of at length, and not only looked back at. */
  isTold(year: number): boolean
}

/** A year with this share of the dates of the most frequent one is told of at length. */
const leastTold = 0.5

const storyYearsOf = (text: string): StoryYears => {
  const counts = new Map<number, number>()
  for (const match of text.matchAll(pattern)) {
    const year = match[5] ?? match[7]
    if (year !== undefined) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
  }
  const [main] = [...counts].sort(([left, few], [right, many]) => many - few || left - right)
  const isTold = (year: number): boolean =>
    main !== undefined && (counts.get(year) ?? 0) >= leastTold * main[1]
  return {
    main: main?.[0] ?? null,
    first: [...counts.keys()].sort((left, right) => left - right).find(isTold) ?? null,
    isTold,
  }
}

interface Told {
  readonly year: number
  readonly month: number | null
}

/**
 * The opening sums up; behind the first heading the telling begins, in the first year that it tells of, and no later than
 * the last day of the opening. `opening`: the opening's days at the first heading, else null.
 */
const behindHeading = (
  heading: string,
  opening: readonly { readonly day: string }[] | null,
  told: Told | null,
  story: StoryYears,
): Told | null => {
  const own = yearOfHeading(heading)
  if (own !== null) return { year: own, month: null }
  if (told === null) return null
  if (opening !== null) {
    const first = story.first ?? told.year
    return { year: Math.min(first, Number(opening.at(-1)?.day.slice(0, 4) ?? first)), month: null }
  }
  return story.isTold(told.year) ? told : { year: story.main ?? told.year, month: null }
}

/** The year that a heading gives: "Background (2014)", "January – February 2023", "2022–present". */
const yearOfHeading = (heading: string): number | null => {
  const year = /(?<![\p{L}\p{N}.,])(?:19|20)\d\d(?![\p{L}\p{N}])/u.exec(heading)?.[0]
  return year === undefined ? null : Number(year)
}

/**
 * The dates of a page in reading order, each with the year that governs it: the last that was said. A heading may say
 * one; behind one that does not, a year that the page only looks back at ("In 2014 …" of a background section) gives
 * way to the year that it is about.
 */
export const readDates = ({ text, blocks }: Document): PageDates => {
  const story = storyYearsOf(text)
  const headings = blocks.filter(({ kind }) => kind === 'heading')
  const ends = [...text.matchAll(sentenceEnd)].map(({ index }) => index)
  const bare: BareDate[] = []
  const days: { at: number; day: string }[] = []
  const passing: { at: number; year: string; own: string }[] = []
  const years: { at: number; year: string }[] = []
  const toldYears: { at: number; year: number }[] = []
  let [sentence, nextEnd, nextHeading] = [0, 0, 0]
  let told: Told | null = null
  /** A month that a sentence names with its year, without telling what follows. */
  let aside: (Told & { readonly sentence: number }) | null = null
  const noted = (at: number, next: Told | null): Told | null => {
    if (next !== null && next.year !== toldYears.at(-1)?.year) toldYears.push({ at, year: next.year })
    return next
  }
  for (const match of text.matchAll(pattern)) {
    const at = match.index
    for (let end = ends[nextEnd]; end !== undefined && end < at; end = ends[++nextEnd]) sentence = end
    for (
      let next = headings[nextHeading];
      next !== undefined && next.start <= at;
      next = headings[++nextHeading]
    )
      told = noted(
        next.start,
        behindHeading(text.slice(next.start, next.end), nextHeading === 0 ? days : null, told, story),
      )
    const said = match[5] ?? match[7] ?? match[8]
    const month = months[(match[2] ?? match[3] ?? match[6] ?? '').toLowerCase()] ?? null
    const day = Number(match[1] ?? match[4] ?? 0)
    if (said !== undefined) {
      years.push({ at, year: said })
      // "In 2014, …" sets the time of what follows; "annexed in 2014" does not, and neither does "2000 soldiers".
      const isFrame = day > 0 || told === null || frame.test(text.slice(sentence, at))
      if (!isFrame && Number(said) !== told?.year) passing.push({ at, year: said, own: String(told?.year) })
      if (isFrame && (month !== null || isYear.test(text.slice(Math.max(0, at - 20), at))))
        told = noted(at, { year: Number(said), month })
      else if (month !== null) aside = { year: Number(said), month, sentence }
      const iso = month === null || day === 0 ? null : isoDay(Number(said), month, day)
      if (iso !== null) days.push({ at, day: iso })
    } else if (month !== null && told !== null) {
      const turns: boolean =
        told.month !== null && told.month - month >= turnOfYear && text.includes(String(told.year + 1))
      // "It went on in January 2023, and on 16 January the town fell": one January.
      const isAside: boolean = aside?.sentence === sentence && aside.month === month
      const year = isAside && aside !== null ? aside.year : told.year + (turns ? 1 : 0)
      told = noted(at, { year, month })
      const iso = isoDay(year, month, day)
      const isBound = /\b(?:by|until|before)(?: the (?:morning|afternoon|evening|night) of)? $/i.test(
        text.slice(Math.max(0, at - 30), at),
      )
      if (iso !== null) {
        bare.push({ start: at, end: at + match[0].length, day: iso, isBound })
        days.push({ at, day: iso })
      }
    }
  }
  return { bare, days, passing, years, told: toldYears }
}
