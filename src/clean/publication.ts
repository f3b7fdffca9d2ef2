import type { PublishedBasis } from '../model/document.ts'
import { dayOf, daysBetween, type Time } from '../model/time.ts'
import { findFullDates } from './full-dates.ts'
import type { HeadLine } from './head-lines.ts'
import { type PageMetadata, timeOf } from './metadata.ts'

/** The day that a page counts under, and what says so. */
export interface Publication {
  readonly published: Time | null
  readonly publishedBasis: PublishedBasis | null
  readonly updated: Time | null
}

/** Everything on a page, around it and in its address that may give its day. */
export interface DaySigns {
  readonly metadata: PageMetadata
  readonly headLines: readonly HeadLine[]
  /** The date that an extractor ran together with the text. */
  readonly opening: Time | null
  /** The date of the dateline as written, perhaps without a year: "Nov. 28". */
  readonly dateline: string | null
  /** The date that a feed, listing or data set gives, as written. */
  readonly container: string | null
  readonly url: string | null
  /** The day that captions and lead speak of as today; asked for only when nothing else gives one. */
  inferred(): string | null
}

/**
 * The page's day: markup, then a date line or dateline of the text, then what the container says, then the
 * address. A container's date may be that of the harvest, so a date in the text wins over it. A dateline without
 * a year takes it from the container, the address or the inferred day, where that is at most 60 days away.
 */
export const publicationOf = (signs: DaySigns): Publication => {
  const { metadata, headLines, opening } = signs
  const line = headLines.find(each => each.published)
  const revised = headLines.find(each => each.updated)?.updated?.time ?? null
  const updated = metadata.updated ?? revised
  if (metadata.published) return { published: metadata.published, publishedBasis: 'metadata', updated }
  const container = timeOf(signs.container)
  const inAddress = dayOfAddress(signs.url)
  const written = opening ?? line?.published?.time ?? null
  const dateline = written ?? dayOfDateline(signs.dateline, container ?? inAddress ?? revised)
  // A feed or JSON line that agrees with the date line is kept where it is the more exact of the two.
  if (container && (!dateline || dayOf(container.from ?? '') === dayOf(dateline.from ?? '')))
    return { published: container, publishedBasis: 'metadata', updated }
  if (dateline) return { published: dateline, publishedBasis: 'dateline', updated }
  if (revised) return { published: revised, publishedBasis: 'dateline', updated: revised }
  if (inAddress) return { published: inAddress, publishedBasis: 'metadata', updated }
  const inferred = signs.dateline === null ? null : signs.inferred()
  const near = inferred === null ? null : dayNear(signs.dateline ?? '', inferred)
  return { published: near, publishedBasis: near === null ? null : 'dateline', updated }
}

/** The day in an address such as `/2016/05/06/town-falls`. */
const dayOfAddress = (url: string | null): Time | null => {
  const path = /\/(\d{4}\/\d{1,2}\/\d{1,2})(?=\/)/.exec(url ?? '')?.[1]
  return path ? (findFullDates(path)[0]?.time ?? null) : null
}

const dayOfDateline = (dateline: string | null, near: Time | null): Time | null => {
  if (dateline === null) return null
  const full = findFullDates(dateline)[0]?.time
  return full ?? (near?.from ? dayNear(dateline, dayOf(near.from)) : null)
}

/** A date without a year lies at most this many days from what gives it one. */
const yearWithin = 60

/** The day with this month and number that is nearest to `near`; null when it is more than 60 days away. */
const dayNear = (date: string, near: string): Time | null => {
  const year = Number(near.slice(0, 4))
  const days = [year - 1, year, year + 1]
    .flatMap(each => findFullDates(`${date.replace(/[\s.,]+$/, '')} ${each}`).slice(0, 1))
    .map(found => found.day)
    .filter(day => Math.abs(daysBetween(day, near)) <= yearWithin)
    .sort((left, right) => Math.abs(daysBetween(left, near)) - Math.abs(daysBetween(right, near)))
  const day = days[0]
  return day === undefined
    ? null
    : { from: day, to: day, precision: 'day', known: ['month', 'day'], implied: ['year'] }
}
