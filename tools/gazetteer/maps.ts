import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Ring = readonly (readonly [number, number])[]
interface Outline {
  readonly features: readonly {
    readonly geometry?:
      | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
  }[]
}

/** Centroid and area of a ring, area corrected for the latitude. */
const measure = (ring: Ring): { lat: number; lon: number; area: number } => {
  let twice = 0
  let x = 0
  let y = 0
  for (let at = 0; at < ring.length; at++) {
    const [x0, y0] = ring[at]!
    const [x1, y1] = ring[(at + 1) % ring.length]!
    const cross = x0 * y1 - x1 * y0
    twice += cross
    x += (x0 + x1) * cross
    y += (y0 + y1) * cross
  }
  if (twice === 0) return { lat: 0, lon: 0, area: 0 }
  const lat = y / (3 * twice)
  return { lat, lon: x / (3 * twice), area: (Math.abs(twice) / 2) * Math.cos((lat * Math.PI) / 180) }
}

/** The largest piece of a country (outlines of world-countries) and its share of the whole area. */
export const readMainland = (cca3: string): { lat: number; lon: number; share: number } | null => {
  let outline: Outline
  try {
    const path = join(process.cwd(), 'node_modules/world-countries/data', `${cca3.toLowerCase()}.geo.json`)
    outline = JSON.parse(readFileSync(path, 'utf8')) as Outline
  } catch {
    // A few territories have no outline: the Factbook's point is used.
    return null
  }
  const pieces = outline.features
    .flatMap(({ geometry }) =>
      geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? []),
    )
    .map(rings => measure(rings[0] ?? []))
  const total = pieces.reduce((sum, { area }) => sum + area, 0)
  const largest = [...pieces].sort((left, right) => right.area - left.area)[0]
  return largest && total > 0 ? { lat: largest.lat, lon: largest.lon, share: largest.area / total } : null
}

/** Label points and names of Natural Earth's first-level regions by GeoNames code (see extract-regions.ts). */
export const readDrawnRegions = (): Map<string, { lat: number; lon: number; names: string[] }> => {
  const rows = JSON.parse(readFileSync(join(process.cwd(), 'data/gazetteer/regions.json'), 'utf8')) as [
    string,
    number,
    number,
    ...string[],
  ][]
  const regions = new Map<string, { lat: number; lon: number; names: string[] }>()
  for (const [code, lat, lon, ...names] of rows) {
    const known = regions.get(code)
    if (known) known.names.push(...names)
    else regions.set(code, { lat, lon, names })
  }
  return regions
}
