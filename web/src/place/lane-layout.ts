import { earlier, later } from '../../../src/account/days.ts'
import { addDays, dayOf, daysBetween } from '../../../src/model/time.ts'
import type { DayRange, LaneBar, PlaceView } from '../../../src/server/contract.ts'

const earliest = (days: readonly string[]): string => days.reduce(earlier)
const latest = (days: readonly string[]): string => days.reduce(later)

/**
 * The days that lanes run over: those of the pages with a little before them, since claims reach back years ("held
 * since 2012"); all days when `isWhole`. `isCut` tells whether something lies before.
 */
export const laneSpan = (
  states: PlaceView['states'],
  lanes: PlaceView['lanes'],
  published: DayRange | null,
  asOf: string,
  isWhole: boolean,
): { readonly span: DayRange; readonly isCut: boolean } => {
  const starts = [
    ...states.map(({ from }) => from),
    ...lanes.flatMap(({ bars }) => bars.map(({ from }) => from)),
  ].map(dayOf)
  const ends = lanes.flatMap(({ bars }) => bars.map(({ from, to }) => dayOf(to ?? from)))
  const first = earliest([asOf, ...starts])
  const to = latest([asOf, ...ends, ...(published === null ? [] : [published.to])])
  if (isWhole || published === null) return { span: { from: first, to }, isCut: false }
  const lead = Math.max(3, Math.round(daysBetween(published.from, published.to) / 4))
  const start = addDays(published.from, -lead)
  return first < start
    ? { span: { from: start, to }, isCut: true }
    : { span: { from: first === to ? addDays(first, -1) : first, to }, isCut: false }
}

/** The account's own states that reach into the span, cut to it. */
export const accountBars = (states: PlaceView['states'], span: DayRange): PlaceView['states'] =>
  states
    .filter(({ to }) => to === null || to > span.from)
    .map(state => ({ ...state, from: later(state.from, span.from) }))

/** Claims of one outlet that say the same of the same days: one mark. */
export interface LaneMark extends Pick<LaneBar, 'holder' | 'from' | 'to' | 'supports'> {
  readonly bars: readonly LaneBar[]
}

/** Joins bars that would be drawn alike at one place. */
export const joinBars = (bars: readonly LaneBar[]): readonly LaneMark[] => {
  const marks = new Map<string, LaneMark>()
  for (const bar of bars) {
    const { holder, from, to, supports } = bar
    const key = [holder?.id ?? '', from, to ?? '', supports].join('|')
    marks.set(key, { holder, from, to, supports, bars: [...(marks.get(key)?.bars ?? []), bar] })
  }
  return [...marks.values()]
}

/** Share of the lane that a point takes, for stacking. */
const pointShare = 0.045

/** Puts marks of one lane under one another where they would overlap; those before the span stand at its start. */
export const stackBars = (
  marks: readonly LaneMark[],
  span: DayRange,
  days: number,
): readonly (readonly LaneMark[])[] => {
  const rows: { end: number; readonly marks: LaneMark[] }[] = []
  for (const mark of marks) {
    const start = Math.max(0, daysBetween(span.from, mark.from) / days)
    const end = Math.max(mark.to === null ? 0 : daysBetween(span.from, mark.to) / days, start + pointShare)
    const row = rows.find(each => each.end <= start)
    if (row === undefined) rows.push({ end, marks: [mark] })
    else {
      row.marks.push(mark)
      row.end = end
    }
  }
  return rows.map(row => row.marks)
}
