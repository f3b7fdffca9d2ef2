import { longLabel, unitLabel, unitMs } from './calendar.ts'
import type { Frame } from './layout.ts'
import { font, line, type Pen } from './pen.ts'
import { spanOf, type TimeWindow, xOf } from './window.ts'

/** Ticks with their names, and the larger units above them. */
export const drawAxis = (pen: Pen, frame: Frame, window: TimeWindow): void => {
  const { context, colour } = pen
  const { axis, width, height, axisHeight } = frame
  const unitWidth = (unitMs[axis.unit] / spanOf(window)) * width
  context.textBaseline = 'alphabetic'
  context.lineWidth = 1
  context.strokeStyle = colour('line')
  for (const { time } of axis.ticks) line(pen, xOf(time, window, width), axisHeight - 2, height)
  context.strokeStyle = colour('line-strong')
  for (const { time } of axis.aboveTicks) {
    const x = xOf(time, window, width)
    if (x > 0) line(pen, x, 4, height)
  }
  context.fillStyle = colour('soft')
  context.font = font(11.5)
  context.textAlign = 'center'
  const wide = unitWidth >= 46
  for (const { time, end } of axis.ticks) {
    const left = xOf(time, window, width)
    const right = xOf(end, window, width)
    // Hours and the Mondays of weeks are moments, the others stretches: their names stand in the middle.
    const isMoment = axis.unit === 'hour' || axis.unit === 'quarter day' || axis.unit === 'week'
    const x = isMoment ? left : (left + right) / 2
    if (x > 14 && x < width - 14) context.fillText(unitLabel(time, axis.unit, wide), x, axisHeight - 9)
  }
  context.font = font(12, 650)
  context.textAlign = 'left'
  context.fillStyle = colour('ink')
  const { above } = axis
  if (above === null) return
  for (const { time, end } of axis.aboveTicks) {
    const left = Math.max(xOf(time, window, width), 0) + 6
    const right = xOf(end, window, width)
    const label = longLabel(time, above)
    const short = unitLabel(time, above, true)
    const text = context.measureText(label).width + 10 < right - left ? label : short
    if (context.measureText(text).width + 6 < right - left) context.fillText(text, left, 14)
  }
}
