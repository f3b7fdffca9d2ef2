import { monthName, plainDay } from '../account/prose.ts'
import type { ReportDay } from '../model/report.ts'
import { addDays, daysBetween } from '../model/time.ts'
import { escapeHtml } from './escape.ts'
import type { HolderStyle } from './palette.ts'
import { round, shapeSvg } from './palette.ts'

const width = 640
const mostDays = 42
const leastDays = 7
const barsHeight = 34
const symbolStep = 13
const mostSymbols = 6

/** The days that the strip shows: up to six weeks to the last day, at least one week. */
const windowOf = (days: readonly ReportDay[], asOf: string): readonly string[] => {
  const near = days.filter(({ day }) => day <= asOf && daysBetween(day, asOf) < mostDays)
  const first = near[0]?.day ?? asOf
  const length = Math.max(leastDays, daysBetween(first, asOf) + 1)
  return Array.from({ length }, (_unused, index) => addDays(asOf, index - length + 1))
}

const titleOf = (day: string, entry: ReportDay | undefined): string => {
  const changes = (entry?.changes ?? []).map(
    ({ place, holder, status }) => `${place}: ${status === 'held' ? `taken by ${holder}` : status}`,
  )
  return [
    plainDay(day),
    `${entry?.pages ?? 0} pages published, ${entry?.events ?? 0} events`,
    ...changes,
  ].join('\n')
}

/** Pages, events and changes of control day by day as inline SVG; an empty string when nothing is dated. */
export const stripHtml = (
  days: readonly ReportDay[],
  asOf: string | null,
  styles: ReadonlyMap<string, HolderStyle>,
): string => {
  if (asOf === null || days.length === 0) return ''
  const byDay = new Map(days.map(entry => [entry.day, entry]))
  const shown = windowOf(days, asOf)
  const column = width / shown.length
  const rows = Math.min(
    mostSymbols + 1,
    Math.max(0, ...shown.map(day => byDay.get(day)?.changes.length ?? 0)),
  )
  const barsTop = 18 + rows * symbolStep
  const most = Math.max(1, ...shown.map(day => byDay.get(day)?.pages ?? 0))
  const wide = column >= 74
  const labelEvery = Math.max(1, Math.ceil(20 / column))
  const columns = shown.map((day, index) => {
    const entry = byDay.get(day)
    const middle = (index + 0.5) * column
    const barHeight = ((entry?.pages ?? 0) / most) * barsHeight
    const changes = entry?.changes ?? []
    const marks = changes.slice(0, mostSymbols).map(({ place, holder, status }, row) => {
      const style = holder === null ? undefined : styles.get(holder)
      const y = barsTop - 12 - row * symbolStep
      const x = wide ? index * column + 10 : middle
      const name = wide
        ? `<text class="tick" x="${round(x + 9)}" y="${round(y + 3.5)}">${escapeHtml(place.slice(0, Math.floor((column - 20) / 5.6)))}</text>`
        : ''
      return `${shapeSvg(style?.shape ?? 'circle', x, y, 4, `mark ${style?.className ?? 'none'}${status === 'held' ? '' : ' open'}`)}${name}`
    })
    const rest = changes.length - mostSymbols
    const more =
      rest > 0
        ? `<text class="tick middle" x="${round(middle)}" y="${round(barsTop - 12 - mostSymbols * symbolStep + 4)}">+${rest}</text>`
        : ''
    const bar =
      barHeight > 0
        ? `<rect class="bar" x="${round(index * column + Math.max(1, column * 0.18))}" y="${round(barsTop + barsHeight - barHeight)}" width="${round(Math.max(1, column * 0.64))}" height="${round(barHeight)}"/>`
        : ''
    const events =
      entry !== undefined && entry.events > 0
        ? `<circle class="event" cx="${round(middle)}" cy="${barsTop + barsHeight + 9}" r="${round(Math.min(5, 1.8 + Math.sqrt(entry.events)))}"/>`
        : ''
    const isLabelled = (shown.length - 1 - index) % labelEvery === 0
    const label = isLabelled
      ? `<text class="tick middle" x="${round(middle)}" y="${barsTop + barsHeight + 28}">${Number(day.slice(8))}</text>`
      : ''
    const month =
      index === 0 || day.endsWith('-01')
        ? `<text class="tick" x="${round(index * column + 2)}" y="${barsTop + barsHeight + 43}">${monthName(day)} ${day.slice(0, 4)}</text>`
        : ''
    return `<g><title>${escapeHtml(titleOf(day, entry))}</title><rect class="column" x="${round(index * column)}" y="0" width="${round(column)}" height="${barsTop + barsHeight}"/>${bar}${marks.join('')}${more}${events}${label}${month}</g>`
  })
  return `<figure class="strip"><svg viewBox="0 0 ${width} ${barsTop + barsHeight + 50}" role="img" aria-label="Changes of control, pages and events by day"><line class="axis" x1="0" y1="${barsTop + barsHeight}" x2="${width}" y2="${barsTop + barsHeight}"/>${columns.join('')}</svg><figcaption>Symbols: places that changed hands. Bars: pages published. Dots: events.</figcaption></figure>`
}
