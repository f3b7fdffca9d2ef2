import { months } from '../../language/en/months.ts'
import { addDays } from '../../model/time.ts'

/** A change of hands that the truth dates. */
export interface TruthChange {
  /** Who took the place, as the cell writes it. */
  readonly to: string
  /** First and last day that the cell allows, one day or two apart; null where it names a month, a bound or less. */
  readonly days: { readonly from: string; readonly to: string } | null
}

/** A row of the truth. */
export interface TruthPlace {
  /** Every name that the row gives. */
  readonly names: readonly string[]
  /** The heading that it stands under, without its kind: "Kharkiv", "Kyiv". */
  readonly region: string
  /** The day for which it says so; null when it gives none. */
  readonly day: string | null
  /** As the cell writes it (a flag or a name); null = contested. */
  readonly holder: string | null
  readonly changes: readonly TruthChange[]
}

/**
 * Reads Wikipedia's tables of who holds which place ("Name | Pop. | Raion | Held by | As of | More information", a
 * table a region) from Markdown. A row's day is the one in its cell, but never before the day after the newest change
 * that its own last cell dates: rows were not always brought up to date together.
 */
export const parseTruth = (markdown: string): readonly TruthPlace[] => {
  const places: TruthPlace[] = []
  let region = ''
  for (const line of markdown.split('\n')) {
    const heading = /^#+\s+(.+)$/.exec(line)?.[1]
    if (heading !== undefined)
      region = heading.replace(/\b(?:Oblast|Province|Region)\b.*$| and .*$/, '').trim()
    const cells = line.startsWith('|') ? line.split('|').slice(1, -1).map(plainCell) : []
    const [name = '', , , held = '', asOf = '', information = ''] = cells
    if (cells.length < 6 || name === 'Name' || name.startsWith('---')) continue
    const changes = changesOf(information)
    const newest = changes.flatMap(({ days }) => (days === null ? [] : [addDays(days.to, 1)]))
    places.push({
      names: namesOf(name),
      region,
      day:
        [isoDay(asOf), ...newest]
          .filter(day => day !== null)
          .sort()
          .at(-1) ?? null,
      holder: /^contested/i.test(held) ? null : (sideIn(held) ?? null),
      changes,
    })
  }
  return places
}

/** Cells without emphasis, notes in brackets ("[3]") and doubled blanks. */
const plainCell = (cell: string): string =>
  cell
    .replace(/\[[^\]]*\]/g, ' ')
    .replaceAll('*', ' ')
    // Cyrillic letters in English words.
    .replaceAll('Сaptured', 'Captured')
    .replace(/\s+/g, ' ')
    .trim()

const namesOf = (cell: string): readonly string[] =>
  cell
    .split(/[()]/)
    .map(name => name.trim())
    .filter(name => name !== '')

/** The first flag or capitalised name. */
const sideIn = (text: string): string | undefined =>
  /[\u{1F1E6}-\u{1F1FF}]{2}|\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*)*/u.exec(text)?.[0]

const monthOf = (word: string): number | undefined => months[word.toLowerCase()]

const iso = (year: string, month: number | undefined, day: string): string | null =>
  month === undefined ? null : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`

/** "2022-3-9", "4 Apr 2022", "June 12 2023". */
const isoDay = (cell: string): string | null => {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell) ?? []
  if (year !== undefined && month !== undefined && day !== undefined) return iso(year, Number(month), day)
  return writtenDays(cell, null)?.from ?? null
}

/** "25 June 2022", "26/27 March 2022", "March 1 2022"; `year` stands in for one that is not written. */
const writtenDays = (text: string, year: string | null): { from: string; to: string } | null => {
  const dayFirst = /\b(\d{1,2})(?:\/(\d{1,2}))? (\p{L}{3,9})\b(?: (\d{4}))?/u.exec(text)
  const monthFirst = /\b(\p{L}{3,9}) (\d{1,2}),? (\d{4})\b/u.exec(text)
  const [day, last, month, written] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3], dayFirst[4]]
    : [monthFirst?.[2], undefined, monthFirst?.[1], monthFirst?.[3]]
  const stated = written ?? year
  if (day === undefined || month === undefined || stated === null) return null
  const from = iso(stated, monthOf(month), day)
  const to = iso(stated, monthOf(month), last ?? day)
  return from === null || to === null ? null : { from, to }
}

/** Words that make a date no day: "by 7 March", "first week of October", "between 8 and 14 June". */
const isCoarse = (text: string): boolean =>
  /\b(?:by|around|between|week of|early|mid|late|since)\b/i.test(text)

/** "Captured by X 25 February 2022. Recaptured by Y on 2 April." Part of a place, and what is only claimed, is no change. */
const changesOf = (information: string): readonly TruthChange[] => {
  const verbs = [...information.matchAll(/\b(?:re)?captured?\b[^.]*?\bby\b/gi)]
  const changes: TruthChange[] = []
  let year: string | null = null
  verbs.forEach((verb, index) => {
    const start = verb.index + verb[0].length
    const rest = information.slice(start, verbs[index + 1]?.index ?? information.length)
    const said = rest.split(/\.(?:\s|$)|\bContested\b/)[0] ?? ''
    const before = (information.slice(0, verb.index).split('.').at(-1) ?? '') + verb[0]
    const to = /^\s*(?:during|in|on)\b/.test(said) ? undefined : sideIn(said)
    year = /\b\d{4}\b/.exec(said)?.[0] ?? year
    if (to === undefined || /\bpartial|\bclaim/i.test(before) || /\bclaim|not verified/i.test(said)) return
    const when = said.slice(said.indexOf(to) + to.length)
    changes.push({ to, days: isCoarse(when) ? null : writtenDays(when, year) })
  })
  return changes
}
