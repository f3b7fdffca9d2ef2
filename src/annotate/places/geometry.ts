const radians = Math.PI / 180

/** Great-circle distance in kilometres. */
export const distanceKm = (
  left: { readonly lat: number; readonly lon: number },
  right: { readonly lat: number; readonly lon: number },
): number => {
  const half =
    Math.sin(((right.lat - left.lat) * radians) / 2) ** 2 +
    Math.cos(left.lat * radians) *
      Math.cos(right.lat * radians) *
      Math.sin(((right.lon - left.lon) * radians) / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(half)))
}
