import { byString } from '../model/id.ts'
import type { ReportPlace } from '../model/report.ts'

/** Shapes tell holders apart where colours cannot: in print, and for colour-blind readers. */
export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'down' | 'pentagon' | 'bar'

export interface HolderStyle {
  readonly holder: string
  /** Class of the page's style sheet: `h0` to `h6`. */
  readonly className: string
  readonly shape: Shape
}

const shapes: readonly Shape[] = ['circle', 'square', 'diamond', 'triangle', 'down', 'pentagon', 'bar']

/** One style a holder, those with most places first; more holders than styles share the last one. */
export const holderStyles = (
  places: readonly ReportPlace[],
  others: readonly string[] = [],
): ReadonlyMap<string, HolderStyle> => {
  const counts = new Map<string, number>()
  for (const { holder } of places) if (holder !== null) counts.set(holder, (counts.get(holder) ?? 0) + 1)
  for (const holder of others) if (!counts.has(holder)) counts.set(holder, 0)
  const ordered = [...counts].sort(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || byString(left, right),
  )
  return new Map(
    ordered.map(([holder], index) => {
      const rank = Math.min(index, shapes.length - 1)
      return [holder, { holder, className: `h${rank}`, shape: shapes[rank] ?? 'bar' }]
    }),
  )
}

const points = (list: readonly (readonly [number, number])[]): string =>
  list.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')

export const round = (value: number): number => Math.round(value * 10) / 10

/** An SVG shape around a point; `size` is about its radius. */
export const shapeSvg = (shape: Shape, x: number, y: number, size: number, className: string): string => {
  switch (shape) {
    case 'circle':
      return `<circle class="${className}" cx="${round(x)}" cy="${round(y)}" r="${round(size)}"/>`
    case 'square':
      return `<rect class="${className}" x="${round(x - size * 0.88)}" y="${round(y - size * 0.88)}" width="${round(size * 1.76)}" height="${round(size * 1.76)}"/>`
    case 'diamond':
      return `<polygon class="${className}" points="${points([
        [x, y - size * 1.25],
        [x + size * 1.25, y],
        [x, y + size * 1.25],
        [x - size * 1.25, y],
      ])}"/>`
    case 'triangle':
      return `<polygon class="${className}" points="${points([
        [x, y - size * 1.2],
        [x + size * 1.15, y + size * 0.85],
        [x - size * 1.15, y + size * 0.85],
      ])}"/>`
    case 'down':
      return `<polygon class="${className}" points="${points([
        [x, y + size * 1.2],
        [x + size * 1.15, y - size * 0.85],
        [x - size * 1.15, y - size * 0.85],
      ])}"/>`
    case 'pentagon':
      return `<polygon class="${className}" points="${points(
        [0, 1, 2, 3, 4].map(corner => {
          const angle = (corner * 72 - 90) * (Math.PI / 180)
          return [x + Math.cos(angle) * size * 1.15, y + Math.sin(angle) * size * 1.15] as const
        }),
      )}"/>`
    case 'bar':
      return `<rect class="${className}" x="${round(x - size * 1.1)}" y="${round(y - size * 0.6)}" width="${round(size * 2.2)}" height="${round(size * 1.2)}"/>`
  }
}
