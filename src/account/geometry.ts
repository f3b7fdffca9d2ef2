interface Point {
  readonly lat: number
  readonly lon: number
}

/** Kilometres in one degree of latitude. */
export const kmPerDegree = 111.32

/** The point `distanceKm` away on a bearing (degrees clockwise from north); flat-earth, good to 1 % below 200 km. */
export const movedPoint = (
  from: Point,
  bearing: number | undefined,
  distanceKm: number | undefined,
): Point => {
  if (bearing === undefined || distanceKm === undefined) return { lat: from.lat, lon: from.lon }
  const angle = (bearing * Math.PI) / 180
  const lat = from.lat + (distanceKm * Math.cos(angle)) / kmPerDegree
  const lon =
    from.lon +
    (distanceKm * Math.sin(angle)) / (kmPerDegree * Math.max(0.1, Math.cos((from.lat * Math.PI) / 180)))
  return { lat: Math.round(lat * 1e4) / 1e4, lon: Math.round(lon * 1e4) / 1e4 }
}
