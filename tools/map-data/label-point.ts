import type { MultiPolygon, Polygon, Position } from 'geojson'

/** Longitude and latitude. */
export type LabelPoint = readonly [number, number]

const areaOf = (ring: readonly Position[]): number => {
  let sum = 0
  for (let index = 0; index < ring.length - 1; index += 1) {
    const [leftX = 0, leftY = 0] = ring[index] ?? []
    const [rightX = 0, rightY = 0] = ring[index + 1] ?? []
    sum += leftX * rightY - rightX * leftY
  }
  return Math.abs(sum / 2)
}

const isInside = (x: number, y: number, ring: readonly Position[]): boolean => {
  let inside = false
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
    const [leftX = 0, leftY = 0] = ring[index] ?? []
    const [rightX = 0, rightY = 0] = ring[before] ?? []
    if (leftY > y !== rightY > y && x < ((rightX - leftX) * (y - leftY)) / (rightY - leftY) + leftX)
      inside = !inside
  }
  return inside
}

const distanceToEdge = (x: number, y: number, ring: readonly Position[]): number => {
  let least = Number.POSITIVE_INFINITY
  for (let index = 0; index < ring.length - 1; index += 1) {
    const [leftX = 0, leftY = 0] = ring[index] ?? []
    const [rightX = 0, rightY = 0] = ring[index + 1] ?? []
    const length = (rightX - leftX) ** 2 + (rightY - leftY) ** 2
    const along =
      length === 0 ? 0 : ((x - leftX) * (rightX - leftX) + (y - leftY) * (rightY - leftY)) / length
    const at = Math.min(1, Math.max(0, along))
    least = Math.min(
      least,
      (x - leftX - at * (rightX - leftX)) ** 2 + (y - leftY - at * (rightY - leftY)) ** 2,
    )
  }
  return least
}

/** Points a side of the grid that is tried. */
const gridSize = 24

/** The point of the largest part that is farthest from its edge, on a grid; and the area of all parts in square degrees. */
export const labelPoint = (
  geometry: Polygon | MultiPolygon,
): { readonly at: LabelPoint; readonly size: number } => {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const outer = parts.map(([ring = []]) => ring)
  const size = outer.reduce((sum, ring) => sum + areaOf(ring), 0)
  const ring = outer.reduce((best, other) => (areaOf(other) > areaOf(best) ? other : best), outer[0] ?? [])
  const xs = ring.map(([x = 0]) => x)
  const ys = ring.map(([, y = 0]) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [low, high] = [Math.min(...ys), Math.max(...ys)]
  let best: LabelPoint = [(left + right) / 2, (low + high) / 2]
  let farthest = -1
  for (let column = 1; column < gridSize; column += 1)
    for (let row = 1; row < gridSize; row += 1) {
      const x = left + ((right - left) * column) / gridSize
      const y = low + ((high - low) * row) / gridSize
      if (!isInside(x, y, ring)) continue
      const distance = distanceToEdge(x, y, ring)
      if (distance > farthest) {
        farthest = distance
        best = [x, y]
      }
    }
  const round = (value: number): number => Math.round(value * 100) / 100
  return { at: [round(best[0]), round(best[1])], size: Math.round(size * 10) / 10 }
}
