import { families } from './families.ts'

/** Colours as the canvas takes them, by name of the custom property. */
export type Palette = ReadonlyMap<string, string>

const names: readonly string[] = [
  ...['ink', 'soft', 'faint', 'line', 'line-strong', 'paper', 'raised', 'sunken', 'accent', 'focus', 'none'],
  ...['h0', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...families.map(({ id }) => `f-${id}`),
]

/** Reads the theme's colours where an element stands: a canvas does not understand custom properties. */
export const readPalette = (element: HTMLElement): Palette => {
  const probe = document.createElement('span')
  element.append(probe)
  const found = new Map<string, string>()
  for (const name of names) {
    probe.style.color = `var(--${name})`
    found.set(name, getComputedStyle(probe).color)
  }
  probe.remove()
  return found
}

const pathCache = new Map<string, Path2D>()
const pathOf = (data: string): Path2D => {
  const known = pathCache.get(data) ?? new Path2D(data)
  pathCache.set(data, known)
  return known
}

/** What drawing needs: the canvas and the colours of the theme. */
export interface Pen {
  readonly context: CanvasRenderingContext2D
  readonly colour: (name: string) => string
}

export const font = (size: number, weight = 400): string =>
  `${weight} ${size}px "Source Sans 3 Variable", system-ui, sans-serif`

/** A shape of one unit in radius, at its place and size. */
export const fillShape = (
  { context }: Pen,
  data: string,
  x: number,
  y: number,
  radius: number,
  fill: string,
): void => {
  context.save()
  context.translate(x, y)
  context.scale(radius, radius)
  context.fillStyle = fill
  context.fill(pathOf(data))
  context.restore()
}

/** An upright hairline. */
export const line = ({ context }: Pen, x: number, from: number, to: number): void => {
  context.beginPath()
  context.moveTo(Math.round(x) + 0.5, from)
  context.lineTo(Math.round(x) + 0.5, to)
  context.stroke()
}

/** A bar with slightly rounded corners. */
export const roundedBar = (
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
): void => {
  context.beginPath()
  context.roundRect(x, y, width, height, Math.min(3, width / 2, height / 2))
  context.fill()
}

/** Ids of the events that are pointed out; empty for none. */
export interface Chosen {
  readonly selected: string
  readonly hovered: string
}
