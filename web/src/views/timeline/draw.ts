import { drawAxis } from './draw-axis.ts'
import { drawCasualties } from './draw-casualties.ts'
import { drawLane } from './draw-lane.ts'
import type { Frame } from './layout.ts'
import type { Chosen, Palette, Pen } from './pen.ts'
import type { Prepared } from './prepare.ts'
import { type TimeWindow, xOf } from './window.ts'

/** Draws a frame. `ratio` = device pixels per CSS pixel. */
export const drawFrame = (
  canvas: HTMLCanvasElement,
  frame: Frame,
  prepared: Prepared,
  window: TimeWindow,
  palette: Palette,
  marked: Chosen & { readonly asOf: number | null },
  ratio: number,
): void => {
  const context = canvas.getContext('2d')
  if (context === null) return
  const [wide, high] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)]
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide
    canvas.height = high
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, frame.width, frame.height)
  const pen: Pen = { context, colour: name => palette.get(name) ?? '#888' }
  drawAxis(pen, frame, window)
  const selected = prepared.byId.get(marked.selected)
  if (marked.asOf !== null) {
    const x = xOf(marked.asOf, window, frame.width)
    if (x >= 0 && x <= frame.width) {
      context.fillStyle = pen.colour('ink')
      context.globalAlpha = 0.035
      context.fillRect(x, frame.axisHeight, frame.width - x, frame.height - frame.axisHeight)
      context.globalAlpha = 1
    }
  }
  if (selected !== undefined) {
    const left = Math.max(0, xOf(selected.from, window, frame.width))
    const right = Math.min(frame.width, xOf(selected.to, window, frame.width))
    context.fillStyle = pen.colour('accent')
    context.globalAlpha = 0.07
    context.fillRect(left, frame.axisHeight, Math.max(1, right - left), frame.height - frame.axisHeight)
    context.globalAlpha = 1
  }
  for (const lane of frame.lanes) drawLane(pen, frame, lane, prepared, marked)
  drawCasualties(pen, frame, marked)
}
