import { yearOf } from './calendar.ts'
import type { Expression } from './meaning.ts'

/**
 * True for a history: most of its explicit years lie well before the publication and it hardly speaks of
 * yesterdays and weekdays. A report counts "in March" from its publication, a history from the date before.
 * Without a publication day every explicit year speaks for a history.
 */
export const isNarrative = (expressions: readonly Expression[], anchor: string | null): boolean => {
  const limit = anchor === null ? Number.POSITIVE_INFINITY : yearOf(anchor) - 1
  let old = 0
  let current = 0
  for (const { meaning } of expressions) {
    if (meaning.kind === 'calendar' && meaning.year !== undefined) {
      if (meaning.year <= limit) old += 1
      else current += 1
    } else if (meaning.kind === 'years' && meaning.last <= limit) old += 1
    else if (meaning.kind === 'weekday') current += 1
    else if ((meaning.kind === 'shift' || meaning.kind === 'unit') && meaning.origin === 'speech')
      current += 1
  }
  return old >= 5 && old > 2 * current
}

/** The year that all dates of a page with a year and a month have in common; null where they differ or are none. */
export const onlyYearOf = (expressions: readonly Expression[]): number | null => {
  const years = new Set(
    expressions.flatMap(({ meaning }) =>
      meaning.kind === 'calendar' && meaning.year !== undefined && meaning.month !== undefined
        ? [meaning.year]
        : [],
    ),
  )
  const [year] = years
  return years.size === 1 && year !== undefined ? year : null
}
