import type { FamilySymbol } from './families.ts'

const star = (points: number, inner: number): string =>
  `${Array.from({ length: points * 2 }, (_unused, index) => {
    const radius = index % 2 === 0 ? 1.25 : inner
    const angle = (index * Math.PI) / points - Math.PI / 2
    return `${index === 0 ? 'M' : 'L'}${(Math.cos(angle) * radius).toFixed(2)} ${(Math.sin(angle) * radius).toFixed(2)}`
  }).join('')}Z`

/** Outlines as SVG path data around the origin, about one unit in radius; canvas draws them as `Path2D`. */
export const symbolPath: Readonly<Record<FamilySymbol, string>> = {
  down: 'M0 1.15L1.15 -.85H-1.15Z',
  burst: star(7, 0.6),
  cross: 'M-.98 -.6L-.6 -.98L0 -.38L.6 -.98L.98 -.6L.38 0L.98 .6L.6 .98L0 .38L-.6 .98L-.98 .6L-.38 0Z',
  square: 'M-.86 -.86H.86V.86H-.86Z',
  triangle: 'M0 -1.15L1.15 .85H-1.15Z',
  chevron: 'M-.9 -1H-.2L.95 0L-.2 1H-.9L.1 0Z',
  circle: 'M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z',
  ring: 'M1.05 0A1.05 1.05 0 1 1 -1.05 0A1.05 1.05 0 1 1 1.05 0ZM.5 0A.5 .5 0 1 0 -.5 0A.5 .5 0 1 0 .5 0Z',
}
