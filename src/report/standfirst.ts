import { capitalised, counted, fullDay, plainDay } from '../account/prose.ts'
import type { Report } from '../model/report.ts'

/** "Made from five pages of five outlets (3–4 November 2017). …": what a reader must know of the basis. */
export const standfirst = (report: Report): string => {
  if (report.sources.length === 0)
    return 'No page could be read or none was published in the time asked for: there is nothing to report.'
  const outlets = new Set(report.sources.map(({ outlet }) => outlet)).size
  const days = report.sources.map(({ day }) => day).filter(day => day !== null)
  const [first, last] = [days[0], days.at(-1)]
  const span =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? `, ${plainDay(first)}`
        : `, ${plainDay(first)} to ${plainDay(last)}`
  const claims = report.sources.reduce((sum, source) => sum + source.claims, 0)
  const undated = report.sources.filter(({ day, dayInferred }) => day === null || dayInferred).length
  return [
    `${capitalised(counted(report.sources.length, 'page'))} of ${counted(outlets, 'outlet')}${span}; ${counted(claims, 'claim')}.`,
    ...(report.asOf === null ? [] : [`State on ${fullDay(report.asOf)}.`]),
    ...(report.knownBy === null ? [] : [`Only what was published by ${plainDay(report.knownBy)}.`]),
    ...(undated === 0
      ? []
      : [
          `${capitalised(counted(undated, 'page'))} ${undated === 1 ? 'gives' : 'give'} no date of ${undated === 1 ? 'its' : 'their'} own.`,
        ]),
    'Every line rests on the sentences in its notes; copied text counts once.',
    ...(report.refused === 0
      ? []
      : [
          `${capitalised(counted(report.refused, 'line'))} without support ${report.refused === 1 ? 'was' : 'were'} left out.`,
        ]),
  ].join(' ')
}
