import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { daysBetween } from '../../../src/model/time.ts'
import type { DayRange } from '../../../src/server/contract.ts'
import { dayNumber, longDay } from '../days.ts'
import { countOf } from '../words.ts'
import { dayAt, dayTicks } from './day-ticks.ts'
import { useWidth } from './use-width.ts'
import './day-strip.css'

export interface StripDay {
  readonly day: string
  /** Height of the bar: pages, events … */
  readonly amount: number
  /** Changes of control: a mark above the bar. */
  readonly changes?: number
}

interface Properties {
  readonly label: string
  readonly range: DayRange
  readonly days: readonly StripDay[]
  /** What bars count, for the words that a screen reader says: "page". */
  readonly unit: string
  readonly value: string
  readonly onInput: (day: string) => void
  /** Low: only the scale and short bars, for a second slider. */
  readonly low?: boolean
}

/** More bars than this would be thinner than a hair: days are then summed. */
const barsMost = 160
const barPixelsMost = 16

interface Bar {
  readonly at: number
  readonly amount: number
  readonly changes: number
}

const barsOf = (
  days: readonly StripDay[],
  range: DayRange,
): { readonly bars: readonly Bar[]; readonly size: number } => {
  const first = dayNumber(range.from)
  const span = daysBetween(range.from, range.to) + 1
  const size = Math.max(1, Math.ceil(span / barsMost))
  const sums = new Map<number, { amount: number; changes: number }>()
  for (const { day, amount, changes = 0 } of days) {
    const bin = Math.floor((dayNumber(day) - first) / size)
    if (bin < 0 || bin * size >= span) continue
    const sum = sums.get(bin) ?? { amount: 0, changes: 0 }
    sums.set(bin, { amount: sum.amount + amount, changes: sum.changes + changes })
  }
  const bars = [...sums].map(([bin, sum]) => ({ at: bin * size + (size - 1) / 2, ...sum }))
  return { bars, size }
}

/** The days as a histogram with a slider over it: a real range input, one step a day. */
export const DayStrip = ({ label, range, days, unit, value, onInput, low = false }: Properties): VNode => {
  const { ref, width } = useWidth<HTMLDivElement>()
  const span = Math.max(1, daysBetween(range.from, range.to))
  const { bars, size } = useMemo(() => barsOf(days, range), [days, range.from, range.to])
  const ticks = useMemo(() => dayTicks(range.from, range.to, width), [range.from, range.to, width])
  const most = Math.max(1, ...bars.map(({ amount }) => amount))
  const at = Math.min(span, Math.max(0, daysBetween(range.from, value)))
  const share = (day: number): number => (100 * day) / span
  const barWidth = Math.min((100 * size * 0.72) / span, (100 * barPixelsMost) / Math.max(1, width - 16))
  const onDay = days.find(({ day }) => day === value)
  const amountNow = onDay?.amount ?? 0
  return (
    <div class={low ? 'day-strip low' : 'day-strip'} ref={ref}>
      <div class="day-strip-chart" aria-hidden="true">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {bars.map(bar => (
            <rect
              key={bar.at}
              class={bar.at > at + size / 2 ? 'later' : undefined}
              x={share(bar.at) - barWidth / 2}
              width={barWidth}
              y={100 - Math.max(3, 92 * Math.sqrt(bar.amount / most))}
              height={bar.amount === 0 ? 0 : Math.max(3, 92 * Math.sqrt(bar.amount / most))}
            />
          ))}
        </svg>
        {bars.map(bar =>
          bar.changes === 0 ? null : (
            <span
              key={bar.at}
              class={bar.at > at + size / 2 ? 'strip-change later' : 'strip-change'}
              style={{ left: `${share(bar.at)}%` }}
            />
          ),
        )}
        <span class="strip-now" style={{ left: `${share(at)}%` }} />
      </div>
      <input
        type="range"
        min={0}
        max={span}
        step={1}
        value={at}
        aria-label={label}
        aria-valuetext={`${longDay(value)}, ${countOf(amountNow, unit)}`}
        onInput={input => onInput(dayAt(range.from, input.currentTarget.valueAsNumber))}
      />
      <div class="day-strip-ticks" aria-hidden="true">
        {ticks.map(tick => (
          <span key={tick.at} style={{ left: `${share(tick.at)}%` }}>
            {tick.label}
          </span>
        ))}
      </div>
    </div>
  )
}
