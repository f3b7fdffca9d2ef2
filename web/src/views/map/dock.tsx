import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { addDays } from '../../../../src/model/time.ts'
import type { DayRange, MapView, OverviewView } from '../../../../src/server/contract.ts'
import { longDay, shortDay } from '../../days.ts'
import { DayStrip } from '../../parts/day-strip.tsx'
import { PauseIcon, PlayIcon } from '../../shell/icons.tsx'

interface Properties {
  readonly view: MapView
  /** Of the newest state: what the sliders run over. */
  readonly overview: OverviewView | null
  readonly span: DayRange
  readonly day: string
  readonly known: string | null
  readonly isPlaying: boolean
  readonly isRefreshing: boolean
  readonly onDay: (day: string) => void
  readonly onKnown: (day: string) => void
  readonly onPlay: () => void
}

interface Sum {
  amount: number
  changes: number
}

/** Events and changes of control a day, from what the map shows. */
const activityOf = (view: MapView) => {
  const days = new Map<string, Sum>()
  const at = (day: string): Sum => {
    const sum = days.get(day) ?? { amount: 0, changes: 0 }
    days.set(day, sum)
    return sum
  }
  for (const { from } of view.events) at(from).amount += 1
  for (const { states } of view.places) for (const { from } of states) at(from).changes += 1
  return [...days].map(([day, sum]) => ({ day, ...sum }))
}

/** Under the map: the day that is shown, with play, and what was known by when. */
export const Dock = ({
  view,
  overview,
  span,
  day,
  known,
  isPlaying,
  isRefreshing,
  onDay,
  onKnown,
  onPlay,
}: Properties): VNode => {
  const activity = useMemo(() => activityOf(view), [view])
  const published = overview?.published ?? null
  const pages = useMemo(
    () => (overview?.activity ?? []).map(({ day: of, documents: amount }) => ({ day: of, amount })),
    [overview],
  )
  const isLimited = known !== null && published !== null && known < published.to
  return (
    <section class="dock" aria-label="Time">
      <div class="dock-row">
        <button
          type="button"
          class="button icon dock-play"
          onClick={onPlay}
          aria-label={isPlaying ? 'Pause' : 'Play day by day'}
          title={isPlaying ? 'Pause (Space)' : 'Play day by day (Space)'}
        >
          {isPlaying ? <PauseIcon /> : <PlayIcon />}
        </button>
        <div class="dock-label">
          <span class="dock-name">State on</span>
          <output class="dock-day">{longDay(day)}</output>
        </div>
        <DayStrip
          label="Day whose state the map shows"
          range={span}
          unit="event"
          days={activity}
          value={day}
          onInput={onDay}
        />
      </div>
      {published === null || published.from === published.to ? null : (
        <div class="dock-row second">
          <div class="dock-label">
            <span class="dock-name">Known by</span>
            <output class={isLimited ? 'dock-known limited' : 'dock-known'}>
              {shortDay(known ?? published.to)}
              {isLimited ? null : <span class="soft"> (all pages)</span>}
              {isRefreshing ? (
                <span class="dock-busy" role="status">
                  {' '}
                  computing…
                </span>
              ) : null}
            </output>
          </div>
          <DayStrip
            label="Only pages published up to this day count"
            range={{ from: published.from, to: published.to }}
            unit="page"
            days={pages}
            value={known ?? published.to}
            onInput={onKnown}
            low
          />
        </div>
      )}
    </section>
  )
}

/** The day after, or null at the end. */
export const nextDay = (day: string, span: DayRange): string | null =>
  day >= span.to ? null : addDays(day, 1)
