import { digits } from '../../../../src/account/prose.ts'
import { type CasualtyRange, heightOf } from './casualty-bars.ts'
import type { Frame } from './layout.ts'
import type { Chosen, Pen } from './pen.ts'
import { font } from './pen.ts'

const drawRange = (pen: Pen, frame: Frame, x: number, thickness: number, range: CasualtyRange): void => {
  const { context, colour } = pen
  const { top, height, most } = frame.casualties
  const bottom = top + height
  const yOf = (number: number): number => bottom - heightOf(number, most, height - 14)
  const { min, max } = range
  const ink = colour('accent')
  context.fillStyle = ink
  context.strokeStyle = ink
  context.globalAlpha = thickness < 2 ? 0.45 : 1
  if (min !== null && max !== null && min === max) {
    // An exact number: a dot on a thin stem.
    context.globalAlpha *= 0.5
    context.fillRect(x - 0.5, yOf(min), 1, bottom - yOf(min))
    context.globalAlpha = thickness < 2 ? 0.6 : 1
    context.beginPath()
    context.arc(x, yOf(min), Math.max(1.4, Math.min(3.5, thickness * 0.55)), 0, Math.PI * 2)
    context.fill()
  } else if (min !== null && max !== null) {
    context.fillRect(x - thickness / 2, yOf(max), thickness, Math.max(2, yOf(min) - yOf(max)))
  } else {
    // Open at one end: the bar fades where nobody says how far it goes.
    const known = yOf(min ?? max ?? 0)
    const open = min === null ? bottom : Math.max(top + 2, known - 18)
    const fade = context.createLinearGradient(0, known, 0, open)
    fade.addColorStop(0, ink)
    fade.addColorStop(1, 'rgba(0, 0, 0, 0)')
    context.fillStyle = fade
    context.fillRect(x - thickness / 2, Math.min(known, open), thickness, Math.abs(known - open))
    context.fillStyle = ink
    context.fillRect(
      x - thickness / 2 - (thickness > 3 ? 1.5 : 0),
      known - 1,
      thickness + (thickness > 3 ? 3 : 0),
      2,
    )
  }
  context.globalAlpha = 1
}

/** Casualty ranges, one bar a claimant, on one scale. */
export const drawCasualties = (pen: Pen, frame: Frame, chosen: Chosen): void => {
  const { context, colour } = pen
  const { top, height, most, placed } = frame.casualties
  if (height === 0) return
  const bottom = top + height
  context.strokeStyle = colour('line')
  context.lineWidth = 1
  context.font = font(10.5)
  context.textBaseline = 'middle'
  context.textAlign = 'right'
  for (const share of most === 0 ? [] : [0.25, 1]) {
    const y = Math.round(bottom - heightOf(most * share, most, height - 14)) + 0.5
    context.beginPath()
    context.moveTo(0, y)
    context.lineTo(frame.width, y)
    context.stroke()
  }
  for (const { event, x, step, ranges } of placed) {
    if (event === chosen.selected || event === chosen.hovered) {
      context.fillStyle = colour('ink')
      context.globalAlpha = 0.08
      const half = (ranges.length * step) / 2 + 4
      context.fillRect(x - half, top, half * 2, height)
      context.globalAlpha = 1
    }
    const thickness = Math.max(1, Math.min(6, step - 2))
    for (const [index, range] of ranges.entries())
      drawRange(pen, frame, x + (index - (ranges.length - 1) / 2) * step, thickness, range)
  }
  context.strokeStyle = colour('line-strong')
  context.beginPath()
  context.moveTo(0, Math.round(bottom) + 0.5)
  context.lineTo(frame.width, Math.round(bottom) + 0.5)
  context.stroke()
  context.fillStyle = colour('soft')
  for (const share of most === 0 ? [] : [0.25, 1]) {
    if (most * share < 1) continue
    const y = bottom - heightOf(most * share, most, height - 14)
    context.fillText(digits(Math.round(most * share)), frame.width - 3, y - 6)
  }
}
