import type { VNode } from 'preact'
import { countTexts, quantityText } from '../../../../src/account/quantity-text.ts'
import { casualtyCounts } from '../../../../src/model/claim.ts'
import type { TimelineEvent } from '../../../../src/server/contract.ts'
import { type CasualtyRange, highest, rangesOf } from './casualty-bars.ts'

const Bar = ({ range, most }: { readonly range: CasualtyRange; readonly most: number }): VNode => {
  const share = (number: number): number => (most === 0 ? 0 : (number / most) * 100)
  const { min, max } = range
  const [from, to] = [share(min ?? 0), share(max ?? min ?? 0)]
  const kind =
    min !== null && max !== null ? (min === max ? 'exact' : 'between') : min === null ? 'up-to' : 'at-least'
  return (
    <span class={`range ${kind}`} aria-hidden="true">
      <span
        style={{ left: `${from}%`, width: kind === 'at-least' ? undefined : `${Math.max(0, to - from)}%` }}
      />
    </span>
  )
}

/** Casualties of an event, one line a claimant and count, on one scale: never added up. */
export const Ranges = ({
  casualties,
}: {
  readonly casualties: TimelineEvent['casualties']
}): VNode | null => {
  const lines = casualtyCounts.flatMap(count => rangesOf(casualties, count).map(range => ({ count, range })))
  if (lines.length === 0) return null
  const most = Math.max(...lines.map(({ range }) => highest(range))) * 1.15
  return (
    <ul class="ranges">
      {lines.map(({ count, range }) => (
        <li key={`${count}:${range.by}:${range.of}:${range.min}:${range.max}`}>
          <Bar range={range} most={most} />
          <span>
            <b>
              {quantityText(range)} {countTexts[count]}
            </b>
            <span class="soft">
              {' '}
              ({range.of}), {range.by}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
