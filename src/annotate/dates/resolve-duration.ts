import { units } from '../../language/en/dates.ts'
import { addDays, type TimeBasis } from '../../model/time.ts'
import { addMonthsToDay } from './calendar.ts'
import type { Meaning, Unit } from './meaning.ts'
import type { Resolved, Surroundings } from './resolved.ts'

const decadeLetters: { readonly [unit in Unit]?: string } = { decade: 'DE', century: 'CE' }

/** TIMEX3 duration: P3Y, P2Y6M, PT36H, PXM. */
export const durationValue = (unit: Unit, amount: number | null): string => {
  const entry = units.get(unit)
  const letter = decadeLetters[unit] ?? entry?.letter ?? 'D'
  const head = entry?.clock === true ? 'PT' : 'P'
  if (amount === null) return `${head}X${letter}`
  const count = unit === 'fortnight' ? amount * 2 : amount
  if (Number.isInteger(count)) return `${head}${count}${letter}`
  const whole = Math.floor(count)
  const halves: { readonly [unit in Unit]?: string } = { year: '6M', hour: '30M', minute: '30S' }
  const half = halves[unit]
  if (count - whole !== 0.5 || half === undefined) return `${head}${count}${letter}`
  return whole === 0 ? `${head}${half}` : `${head}${whole}${letter}${half}`
}

const monthsIn: { readonly [unit in Unit]?: number } = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1_200,
}
const daysIn: { readonly [unit in Unit]?: number } = { day: 1, night: 1, week: 7, fortnight: 14, weekend: 7 }

/** The day some units away; hours and less stay on the day. */
const moved = (day: string, unit: Unit, amount: number): string => {
  const months = monthsIn[unit]
  if (months !== undefined) return addMonthsToDay(day, Math.round(months * amount))
  if (unit === 'hour') return addDays(day, Math.trunc(amount / 24))
  return addDays(day, Math.round((daysIn[unit] ?? 0) * amount))
}

/** Vague numbers ("recent months", "the past few days") reach back three units: several = 3 (CLAIMS.md). */
const vagueAmount = 3

/** Lengths have no place in time, except stretches that end or begin at a known day ("the past two weeks"). */
export const resolveDuration = (
  meaning: Extract<Meaning, { kind: 'duration' | 'window' }>,
  around: Surroundings,
): Resolved => {
  const value = durationValue(meaning.unit, meaning.amount)
  if (meaning.kind === 'duration') return { type: 'DURATION', value, time: null, basis: 'none' }
  const spoken = meaning.origin === 'reference' ? around.reference.day : null
  const day = spoken ?? around.anchor
  const basis: TimeBasis = spoken === null ? 'publication' : 'earlier sentence'
  const type = meaning.amount === null ? 'DATE' : 'DURATION'
  const shown = value
  const amount = meaning.amount ?? vagueAmount
  if (day === null || (meaning.unit === 'century' && amount > 5))
    return { type, value: shown, time: null, basis: 'none' }
  const other = moved(day, meaning.unit, amount * meaning.sign)
  const [from, to] = meaning.sign < 0 ? [other, day] : [day, other]
  const precision =
    meaning.unit === 'year' || meaning.unit === 'decade' || meaning.unit === 'century'
      ? 'year'
      : meaning.unit === 'month' || meaning.unit === 'quarter'
        ? 'month'
        : meaning.unit === 'week'
          ? 'week'
          : 'day'
  return {
    type,
    value: shown,
    time: { from, to, precision, known: [], implied: ['year', 'month', 'day'] },
    basis,
  }
}
