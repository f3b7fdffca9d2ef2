import { holderStyle } from '../../parts/holders.ts'
import { shapePath, statusDrawing } from '../../parts/marks.ts'
import type { Frame, PlacedLane } from './layout.ts'
import { type Chosen, fillShape, font, type Pen, roundedBar } from './pen.ts'
import type { Prepared } from './prepare.ts'
import { symbolPath } from './symbols.ts'

/** A change of control: the holder's shape, hollow where none is named, ringed where the place is cut off. */
const drawChange = (pen: Pen, prepared: Prepared, id: string, x: number, y: number): void => {
  const change = prepared.changeById.get(id)?.change
  if (change === undefined) return
  const { context, colour } = pen
  const { shape, property } = holderStyle(change.to?.id ?? null)
  const tint = colour(property.slice(2))
  const { fill, ring } = statusDrawing[change.status]
  const radius = ring === 'none' ? 5.5 : 4
  if (fill === 'solid' && change.to !== null) fillShape(pen, shapePath[shape], x, y, radius, tint)
  else {
    fillShape(pen, shapePath[shape], x, y, radius, tint)
    fillShape(pen, shapePath[shape], x, y, radius - 1.6, colour('raised'))
    if (fill !== 'none' && fill !== 'solid') {
      context.save()
      context.beginPath()
      context.rect(x, y - radius, radius, radius * 2)
      context.clip()
      fillShape(pen, shapePath[shape], x, y, radius, tint)
      context.restore()
    }
  }
  if (ring === 'none') return
  context.strokeStyle = colour('ink')
  context.lineWidth = 1.2
  context.setLineDash(ring === 'dashed' ? [2.6, 2] : [])
  context.beginPath()
  context.arc(x, y, 6.4, 0, Math.PI * 2)
  context.stroke()
  context.setLineDash([])
}

/** A lane: symbols with their names, or columns where there are too many. */
export const drawLane = (
  pen: Pen,
  frame: Frame,
  lane: PlacedLane,
  prepared: Prepared,
  chosen: Chosen,
): void => {
  const { context, colour } = pen
  const bottom = lane.top + lane.height
  context.strokeStyle = colour('line-strong')
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(0, Math.round(bottom) + 0.5)
  context.lineTo(frame.width, Math.round(bottom) + 0.5)
  context.stroke()
  const tint = lane.family === null ? colour('ink') : colour(`f-${lane.family.id}`)
  context.textBaseline = 'middle'
  for (const item of lane.items) {
    if (item.kind === 'column') {
      context.fillStyle = tint
      context.globalAlpha = 0.42
      roundedBar(context, item.x, bottom - item.height, item.width, item.height)
      context.globalAlpha = 1
      if (item.strongHeight > 0.5)
        roundedBar(context, item.x, bottom - item.strongHeight, item.width, item.strongHeight)
      if (item.width >= 20) {
        context.font = font(10.5, 600)
        context.textAlign = 'center'
        context.fillStyle = colour('soft')
        const y = Math.max(lane.top + 2, bottom - item.height - 7)
        context.fillText(String(item.count), item.x + item.width / 2, y)
      }
      continue
    }
    if (item.kind === 'more') {
      context.font = font(10.5, 600)
      context.textAlign = 'left'
      context.fillStyle = colour('soft')
      context.fillText(`+${item.count} more`, item.x + 6, lane.top + item.y + 1)
      continue
    }
    const y = lane.top + item.y
    const { id } = item.event
    if (item.end - item.start > 4) {
      // A line of its own where events have rows; a whisker where symbols are stacked and lines would lie over lines.
      const isStacked = item.x - item.start > item.radius + 4
      const thickness = isStacked ? 2 : 13
      const isChosen = id === chosen.hovered || id === chosen.selected
      context.fillStyle = tint
      context.globalAlpha = isStacked ? (isChosen ? 0.9 : 0.3) : isChosen ? 0.26 : 0.12
      roundedBar(context, item.start + 1, y - thickness / 2, item.end - item.start - 2, thickness)
      context.globalAlpha = 1
    }
    if (id === chosen.selected || id === chosen.hovered) {
      context.strokeStyle = colour(id === chosen.selected ? 'ink' : 'line-strong')
      context.lineWidth = id === chosen.selected ? 2 : 1.5
      context.beginPath()
      context.arc(item.x, y, item.radius + 4, 0, Math.PI * 2)
      context.stroke()
    }
    if (lane.family !== null) fillShape(pen, symbolPath[lane.family.symbol], item.x, y, item.radius, tint)
    else {
      drawChange(pen, prepared, id, item.x, y)
    }
    if (item.label !== '') {
      context.font = font(11.5, id === chosen.selected ? 650 : 400)
      context.textAlign = 'left'
      context.fillStyle = colour('ink')
      context.fillText(item.label, item.x + item.radius + 5, y + 0.5)
    }
  }
}
