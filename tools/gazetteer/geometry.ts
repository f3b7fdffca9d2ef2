const radians = Math.PI / 180

/** Great-circle distance. */
export const kilometres = (lat1: number, lon1: number, lat2: number, lon2: number): number => {
  const a =
    Math.sin(((lat2 - lat1) * radians) / 2) ** 2 +
    Math.cos(lat1 * radians) * Math.cos(lat2 * radians) * Math.sin(((lon2 - lon1) * radians) / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(a)))
}

/**
 * The middle of an area of which only towns are known: the mean of the half-degree cells that have one, so that a
 * crowded corner does not pull it (quarter-degree cells and single towns for small areas).
 */
export const cellCentre = (
  points: readonly { readonly lat: number; readonly lon: number }[],
): { lat: number; lon: number } | null => {
  if (points.length === 0) return null
  const cells = new Map<string, { lat: number; lon: number; count: number }>()
  for (const { lat, lon } of points) {
    const key = `${Math.floor(lat * 2)},${Math.floor(lon * 2)}`
    const cell = cells.get(key)
    if (cell) {
      cell.lat += lat
      cell.lon += lon
      cell.count++
    } else cells.set(key, { lat, lon, count: 1 })
  }
  const means = [...cells.values()].map(cell => ({ lat: cell.lat / cell.count, lon: cell.lon / cell.count }))
  const mean = (values: readonly number[]): number =>
    Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1e5) / 1e5
  return { lat: mean(means.map(point => point.lat)), lon: mean(means.map(point => point.lon)) }
}

type Located = { readonly lat: number; readonly lon: number }

/** Points by country over a grid of one degree, to find the nearest of one country (within some four degrees). */
export interface Nearest<Point extends Located> {
  add(country: string, point: Point): void
  find(country: string, lat: number, lon: number): Point | undefined
}

export const makeNearest = <Point extends Located>(): Nearest<Point> => {
  const cells = new Map<string, Point[]>()
  const near = (country: string, lat: number, lon: number, ring: number): Point[] => {
    const found: Point[] = []
    for (let row = -ring; row <= ring; row++)
      for (let column = -ring; column <= ring; column++)
        found.push(...(cells.get(`${country} ${Math.floor(lat) + row} ${Math.floor(lon) + column}`) ?? []))
    return found
  }
  return {
    add: (country, point) => {
      const key = `${country} ${Math.floor(point.lat)} ${Math.floor(point.lon)}`
      const cell = cells.get(key)
      if (cell) cell.push(point)
      else cells.set(key, [point])
    },
    find: (country, lat, lon) => {
      for (let ring = 1; ring <= 4; ring++) {
        let best: Point | undefined
        let least = Number.POSITIVE_INFINITY
        for (const point of near(country, lat, lon, ring)) {
          const distance = kilometres(lat, lon, point.lat, point.lon)
          if (distance >= least) continue
          least = distance
          best = point
        }
        if (best) return best
      }
      return undefined
    },
  }
}
