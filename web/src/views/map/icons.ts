import type { ControlStatus } from '../../../../src/model/account.ts'
import { type HolderShape, inferredFillOpacity, shapePath, statusDrawing } from '../../parts/marks.ts'
import { findFamily } from '../timeline/families.ts'
import { symbolPath } from '../timeline/symbols.ts'

/** Everything that decides how a place's symbol looks; the map engine knows it by this text. */
export const placeIconName = (
  shape: HolderShape,
  property: string,
  status: ControlStatus,
  inferred: boolean,
): string => ['place', shape, property, status, inferred ? 'inferred' : ''].join('|')

/** An event family's symbol. */
export const eventIconName = (family: string): string => `event|${family}`

/** Width and height of a symbol in CSS pixels, without and with a ring, and the radius of the shape in it. */
const size = 20
const ringedSize = 32
const radius = 7.5
const haloSize = 44
const eventSize = 18
const eventRadius = 5.5

const colour = (property: string): string => {
  const probe = document.createElement('i')
  probe.style.color = `var(${property})`
  document.body.append(probe)
  const value = getComputedStyle(probe).color
  probe.remove()
  return value
}

/** The value of a colour role in the theme that is shown, for the map engine, which knows no custom properties. */
export const roleColour = colour

const canvasOf = (pixels: number, ratio: number): CanvasRenderingContext2D => {
  const canvas = document.createElement('canvas')
  canvas.width = pixels * ratio
  canvas.height = pixels * ratio
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('This browser draws no canvas: use another one.')
  context.scale(ratio, ratio)
  context.translate(pixels / 2, pixels / 2)
  return context
}

const drawPlace = (
  context: CanvasRenderingContext2D,
  shape: HolderShape,
  property: string,
  status: ControlStatus,
  inferred: boolean,
): void => {
  const { fill, ring, outline } = statusDrawing[status]
  const path = new Path2D(shapePath[shape])
  const own = colour(property)
  const ground = colour('--raised')
  const hollow = fill === 'none' || (property === '--none' && fill === 'solid')
  context.scale(radius, radius)
  context.lineJoin = 'round'
  // A light edge keeps symbols apart where they crowd.
  context.lineWidth = 0.5
  context.strokeStyle = ground
  context.stroke(path)
  context.fillStyle = ground
  context.fill(path)
  if (!hollow && fill === 'solid') {
    context.globalAlpha = inferred ? inferredFillOpacity : 1
    context.fillStyle = own
    context.fill(path)
    context.globalAlpha = 1
  }
  if (!hollow && (fill === 'half' || fill === 'stripes')) {
    context.save()
    context.clip(path)
    context.fillStyle = own
    if (fill === 'half') context.fill(new Path2D('M-2 2L2 -2V2Z'))
    else for (const x of [-1.1, -0.3, 0.5]) context.fillRect(x, -2, 0.42, 4)
    context.restore()
  }
  if (hollow || outline !== 'none' || inferred) {
    context.lineWidth = 0.28
    context.strokeStyle = own
    context.setLineDash(outline === 'dotted' ? [0.32, 0.34] : [])
    context.stroke(path)
  }
  if (ring !== 'none') {
    const circle = new Path2D('M1.75 0A1.75 1.75 0 1 1 -1.75 0A1.75 1.75 0 1 1 1.75 0Z')
    context.setLineDash([])
    context.lineWidth = 0.56
    context.strokeStyle = ground
    context.stroke(circle)
    context.lineWidth = 0.26
    context.strokeStyle = colour('--ink')
    context.setLineDash(ring === 'dashed' ? [0.62, 0.47] : [])
    context.stroke(circle)
  }
}

const drawEvent = (context: CanvasRenderingContext2D, family: string): void => {
  const symbol = findFamily(family)?.symbol
  if (symbol === undefined) return
  const path = new Path2D(symbolPath[symbol])
  context.scale(eventRadius, eventRadius)
  context.lineJoin = 'round'
  context.lineWidth = 0.6
  context.strokeStyle = colour('--raised')
  context.stroke(path)
  context.fillStyle = colour('--accent')
  context.fill(path)
}

/** Around a place: that it changed on the day, or that it is the chosen one. */
const drawHalo = (context: CanvasRenderingContext2D, kind: string): void => {
  const isChosen = kind === 'chosen'
  const own = colour(isChosen ? '--focus' : '--accent')
  context.beginPath()
  context.arc(0, 0, isChosen ? 17 : 19.5, 0, 2 * Math.PI)
  if (!isChosen) {
    context.globalAlpha = 0.14
    context.fillStyle = own
    context.fill()
    context.globalAlpha = 0.75
  }
  context.lineWidth = isChosen ? 2.5 : 1.25
  context.strokeStyle = own
  context.stroke()
}

/** Draws the symbol of a name; null for a name that is none of ours. `ratio` = device pixels a CSS pixel. */
export const drawIcon = (name: string, ratio: number): ImageData | null => {
  const [kind, first = '', property = '', status = '', inferred = ''] = name.split('|')
  const hasRing = kind === 'place' && statusDrawing[status as ControlStatus].ring !== 'none'
  const pixels = kind === 'halo' ? haloSize : kind === 'event' ? eventSize : hasRing ? ringedSize : size
  const context = canvasOf(pixels, ratio)
  if (kind === 'place')
    drawPlace(context, first as HolderShape, property, status as ControlStatus, inferred !== '')
  else if (kind === 'event') drawEvent(context, first)
  else if (kind === 'halo') drawHalo(context, first)
  else return null
  return context.getImageData(0, 0, pixels * ratio, pixels * ratio)
}
