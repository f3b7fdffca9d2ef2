import type { ControlStatus } from '../../../src/model/account.ts'

/** Shapes tell holders apart where colours cannot. In the order of the colours `--h0` to `--h6`. */
export const holderShapes = ['circle', 'square', 'diamond', 'triangle', 'down', 'pentagon', 'bar'] as const
export type HolderShape = (typeof holderShapes)[number]

/** Outline of a shape as SVG path data around the origin, about one unit in radius. */
export const shapePath: Readonly<Record<HolderShape, string>> = {
  circle: 'M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z',
  square: 'M-.89 -.89H.89V.89H-.89Z',
  diamond: 'M0 -1.25L1.25 0L0 1.25L-1.25 0Z',
  triangle: 'M0 -1.2L1.17 .86H-1.17Z',
  down: 'M0 1.2L1.17 -.86H-1.17Z',
  pentagon: 'M0 -1.12L1.07 -.35L.66 .91H-.66L-1.07 -.35Z',
  bar: 'M-1.15 -.62H1.15V.62H-1.15Z',
}

/** How a status is drawn: what fills the shape and what goes around it. */
export interface StatusDrawing {
  readonly fill: 'solid' | 'half' | 'stripes' | 'none'
  readonly ring: 'none' | 'dashed' | 'solid'
  readonly outline: 'none' | 'solid' | 'dotted'
}

export const statusDrawing: Readonly<Record<ControlStatus, StatusDrawing>> = {
  held: { fill: 'solid', ring: 'none', outline: 'none' },
  contested: { fill: 'half', ring: 'none', outline: 'solid' },
  besieged: { fill: 'solid', ring: 'dashed', outline: 'none' },
  encircled: { fill: 'solid', ring: 'solid', outline: 'none' },
  'stable-mixed': { fill: 'stripes', ring: 'none', outline: 'solid' },
  unknown: { fill: 'none', ring: 'none', outline: 'solid' },
  'no recent report': { fill: 'none', ring: 'none', outline: 'dotted' },
}

/** The account infers some holders; their shape is drawn open with a faint filling. */
export const inferredFillOpacity = 0.3

/** Opacity by the age of the last evidence in days: fresh, a fortnight, a month, older. */
export const opacityOfAge = (days: number): number =>
  days <= 3 ? 1 : days <= 14 ? 0.78 : days <= 30 ? 0.58 : 0.4
