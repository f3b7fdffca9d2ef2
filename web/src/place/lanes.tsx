import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { ControlInterval } from '../../../src/model/account.ts'
import { daysBetween } from '../../../src/model/time.ts'
import type { DayRange, PlaceView } from '../../../src/server/contract.ts'
import { shortDay, timeInWords } from '../days.ts'
import { dayTicks } from '../parts/day-ticks.ts'
import { HolderMark } from '../parts/holder-mark.tsx'
import { holderStyle } from '../parts/holders.ts'
import { useWidth } from '../parts/use-width.ts'
import { statusInWords } from '../words.ts'
import { accountBars, joinBars, type LaneMark, laneSpan, stackBars } from './lane-layout.ts'
import './lanes.css'

interface Properties {
  readonly history: readonly ControlInterval[]
  readonly states: PlaceView['states']
  readonly lanes: PlaceView['lanes']
  readonly published: DayRange | null
  readonly asOf: string
  /** Claims whose mark was chosen. */
  readonly chosen: readonly string[]
  readonly onChoose: (claims: readonly string[]) => void
}

/** One lane for the account, one for each outlet, over the same days. Each bar leads to its claim. */
export const Lanes = ({ history, states, lanes, published, asOf, chosen, onChoose }: Properties): VNode => {
  const isWhole = useSignal(false)
  const { ref, width } = useWidth<HTMLDivElement>()
  const { span, isCut } = laneSpan(states, lanes, published, asOf, isWhole.value)
  const days = Math.max(1, daysBetween(span.from, span.to))
  const share = (day: string): number =>
    Math.min(100, Math.max(0, (100 * daysBetween(span.from, day)) / days))
  const ticks = dayTicks(span.from, span.to, width)
  return (
    <div class="lanes">
      <div class="lane account">
        <span class="lane-name">The account</span>
        <div class="lane-track" ref={ref}>
          {accountBars(states, span).map(bar => (
            <span
              key={`${bar.from}:${bar.status}`}
              class={`account-bar ${bar.status.replaceAll(' ', '-')}`}
              title={`${statusInWords(bar.status, bar.holder?.name ?? null)}, from ${shortDay(bar.from)}${bar.to === null ? '' : ` to ${shortDay(bar.to)}`}`}
              style={{
                left: `${share(bar.from)}%`,
                width: `calc(${Math.max(0, share(bar.to ?? span.to) - share(bar.from))}% - 1px)`,
                '--own': holderStyle(bar.holder?.id ?? null).colour,
              }}
            >
              <span>{bar.status === 'held' ? (bar.holder?.name ?? '') : bar.status}</span>
            </span>
          ))}
          <span class="lane-now" style={{ left: `${share(asOf)}%` }} />
        </div>
      </div>
      <ul>
        {lanes.map(({ outlet, bars }) => {
          const rows = stackBars(joinBars(bars), span, days)
          return (
            <li class="lane" key={outlet}>
              <span class="lane-name" title={outlet}>
                {outlet}
              </span>
              <div class="lane-track" style={{ height: `${Math.max(1, rows.length) * 1.25}rem` }}>
                {rows.flatMap((row, index) =>
                  row.map(mark => (
                    <Mark
                      key={mark.bars[0]?.claim}
                      mark={mark}
                      left={share(mark.from)}
                      right={mark.to === null ? null : share(mark.to)}
                      row={index}
                      isChosen={mark.bars.some(({ claim }) => chosen.includes(claim))}
                      onChoose={onChoose}
                    />
                  )),
                )}
              </div>
            </li>
          )
        })}
      </ul>
      <div class="lane lane-scale" aria-hidden="true">
        <span />
        <div class="lane-track">
          {ticks.map(tick => (
            <span key={tick.at} style={{ left: `${(100 * tick.at) / days}%` }}>
              {tick.label}
            </span>
          ))}
        </div>
      </div>
      <ol class="visually-hidden">
        {history.map(({ status, holder, from, to }) => (
          <li key={`${status}:${from.from}`}>
            {statusInWords(status, holder?.name ?? null)} from {timeInWords(from)}
            {to === null ? ', still so' : ` to ${timeInWords(to)}`}
          </li>
        ))}
      </ol>
      <p class="lane-key">
        Filled: bears the account out. Open: speaks against it or of something else.
        {isCut || isWhole.value ? (
          <button
            type="button"
            class="lane-more"
            onClick={() => {
              isWhole.value = !isWhole.value
            }}
          >
            {isWhole.value ? 'Only the days of the pages' : 'Show earlier years'}
          </button>
        ) : null}
      </p>
    </div>
  )
}

const wordsOf = ({ bars, holder, from, to }: LaneMark): string => {
  const said = [...new Set(bars.map(({ effect, force }) => `${effect} (${force})`))].join(', ')
  const days = `${shortDay(from)}${to === null ? '' : ` to ${shortDay(to)}`}`
  return `${said}${holder === null ? '' : `: ${holder.name}`}, ${days}`
}

const Mark = ({
  mark,
  left,
  right,
  row,
  isChosen,
  onChoose,
}: {
  readonly mark: LaneMark
  readonly left: number
  readonly right: number | null
  readonly row: number
  readonly isChosen: boolean
  readonly onChoose: (claims: readonly string[]) => void
}): VNode => {
  const { bars, holder, supports } = mark
  const words = wordsOf(mark)
  const common = {
    type: 'button',
    title: words,
    'aria-label': `${words}: show ${bars.length === 1 ? 'the sentence' : `the ${bars.length} sentences`}`,
    'aria-pressed': isChosen,
    onClick: () => onChoose(bars.map(({ claim }) => claim)),
  } as const
  const top = `${row * 1.25}rem`
  return right === null || right - left < 2 ? (
    <button {...common} class="lane-point" style={{ left: `${left}%`, top }}>
      <HolderMark holder={holder?.id ?? null} status={supports ? 'held' : 'unknown'} size={16} />
      {bars.length > 1 ? <span class="lane-count">{bars.length}</span> : null}
    </button>
  ) : (
    <button
      {...common}
      class={supports ? 'lane-bar' : 'lane-bar open'}
      style={{
        left: `${left}%`,
        width: `${right - left}%`,
        top,
        '--own': holderStyle(holder?.id ?? null).colour,
      }}
    />
  )
}
