import type { DateMention } from '../../model/date.ts'
import type { Sentence } from '../../model/parse.ts'
import type { Time } from '../../model/time.ts'
import { daysBetween } from '../../model/time.ts'

/** Dates that lie further back than this, in days, speak of a history, not of news. */
const oldDays = 60
/** A history names at least so many days of its own, and at least this share of them is old. */
const leastDates = 5
const leastShare = 0.6
/** Sentences for which a date named before holds. */
const reach = 12

/**
 * For a page that tells a history (most of its dates lie long before its publication): the last day named before
 * a sentence, on which what it tells without a date happened. Null for news, whose undated sentences speak of the
 * day of publication, and before the first date.
 */
export const runningDates = (
  dates: readonly DateMention[],
  anchor: { readonly day: string } | null,
): ((sentence: Sentence) => Time | 'unknown' | null) => {
  const days = dates.filter(
    date => date.type === 'DATE' && date.time?.from != null && date.time.precision !== 'year',
  )
  const old = days.filter(
    date => anchor !== null && daysBetween(date.time?.to ?? anchor.day, anchor.day) > oldDays,
  )
  const isHistory = anchor !== null && days.length >= leastDates && old.length >= leastShare * days.length
  if (!isHistory) return () => null
  return sentence =>
    days.findLast(date => date.sentence < sentence.index && sentence.index - date.sentence <= reach)?.time ??
    'unknown'
}
