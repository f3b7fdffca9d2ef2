import type { VNode } from 'preact'
import { countTexts, quantityText } from '../../../../src/account/quantity-text.ts'
import { holderName } from '../../parts/holders.ts'
import { countOf, originsInWords } from '../../words.ts'
import { momentText } from './calendar.ts'
import type { Filters } from './filters.ts'
import type { Hit } from './layout.ts'
import { changeText, type Prepared } from './prepare.ts'

/** What lies under the pointer, and where the pointer is. */
export interface Hovered {
  readonly hit: Hit
  readonly x: number
  readonly y: number
}

/** What the chart says of the thing under the pointer. */
export const ChartTip = ({
  hovered,
  prepared,
  filters,
  width,
}: {
  readonly hovered: Hovered
  readonly prepared: Prepared
  readonly filters: Filters
  readonly width: number
}): VNode | null => {
  const { hit, x, y } = hovered
  const style =
    x > width / 2
      ? { right: `${width - x + 12}px`, top: `${y + 14}px` }
      : { left: `${x + 12}px`, top: `${y + 14}px` }
  const words = tipWords(hit, prepared, filters)
  return words === null ? null : (
    <div class="chart-tip" style={style} aria-hidden="true">
      <p class="chart-tip-title">{words[0]}</p>
      {words.slice(1).map(text => (
        <p key={text}>{text}</p>
      ))}
    </div>
  )
}

const tipWords = (hit: Hit, prepared: Prepared, filters: Filters): readonly string[] | null => {
  if (hit.kind === 'casualties') {
    const dated = prepared.byId.get(hit.event)
    return [
      `${quantityText(hit.range)} ${countTexts[filters.count]}`,
      `according to ${hit.range.by}: ${hit.range.of}`,
      ...(dated === undefined ? [] : [dated.event.title]),
    ]
  }
  const { item } = hit
  if (item.kind !== 'symbol')
    return [
      `${item.kind === 'more' ? '+' : ''}${countOf(item.count, hit.lane.family === null ? 'change of control' : 'event', hit.lane.family === null ? 'changes of control' : 'events')}`,
      `${momentText(item.from)} – ${momentText(item.to - 1000)}`.replace(/, 23:59$/, ''),
      ...(item.kind === 'column' && item.strong > 0
        ? [`${item.strong} (the dark part) with two independent origins or more`]
        : []),
    ]
  const change = prepared.changeById.get(item.event.id)?.change
  if (change !== undefined)
    return [
      changeText(change),
      `${momentText(item.event.from)}${change.from === null ? '' : `, before: ${holderName(change.from.id) ?? change.from.name}`}`,
      originsInWords(change.origins),
    ]
  const event = prepared.byId.get(item.event.id)?.event
  if (event === undefined) return null
  return [
    event.title,
    momentText(item.event.from),
    `${originsInWords(event.origins)}${event.origins.reports > event.origins.independent ? `, told ${event.origins.reports} times` : ''}`,
  ]
}
