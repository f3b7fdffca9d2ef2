import type { Camera } from './engine.ts'

/** "34.562,38.284,7.2": latitude, longitude, zoom, as it stands in the address. */
export const cameraText = ({ lat, lon, zoom }: Camera): string =>
  [lat.toFixed(3), lon.toFixed(3), zoom.toFixed(1)].join(',')

/** Reads `cameraText`; null for anything else. */
export const cameraOf = (text: string): Camera | null => {
  const [lat = Number.NaN, lon = Number.NaN, zoom = Number.NaN, ...rest] = text.split(',').map(Number)
  const isSound = rest.length === 0 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 22
  return isSound ? { lat, lon, zoom } : null
}
