import { byString } from '../model/id.ts'
import type { ReportPlace } from '../model/report.ts'
import { escapeHtml } from './escape.ts'
import type { HolderStyle } from './palette.ts'
import { round, shapeSvg } from './palette.ts'

const width = 640
const margin = 34
const kmPerDegree = 111.32
const labelHeight = 13
const labelWidthPerLetter = 6.3

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const meets = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const kmBetween = (one: { lat: number; lon: number }, other: { lat: number; lon: number }): number => {
  const x = (one.lon - other.lon) * Math.cos((((one.lat + other.lat) / 2) * Math.PI) / 180)
  return Math.hypot(x, one.lat - other.lat) * kmPerDegree
}

/** Places far from all others would shrink the theatre to a dot: they are named beside the map instead. */
const splitOutliers = (
  places: readonly ReportPlace[],
): { readonly inside: readonly ReportPlace[]; readonly outside: readonly ReportPlace[] } => {
  if (places.length < 4) return { inside: places, outside: [] }
  const centre = { lat: median(places.map(({ lat }) => lat)), lon: median(places.map(({ lon }) => lon)) }
  const limit = Math.max(400, 4 * median(places.map(place => kmBetween(place, centre))))
  return {
    inside: places.filter(place => kmBetween(place, centre) <= limit),
    outside: places.filter(place => kmBetween(place, centre) > limit),
  }
}

const steps = [0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20]
const scales = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000]

interface Projection {
  readonly height: number
  readonly kmPerPixel: number
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
  x(lon: number): number
  y(lat: number): number
}

/** Equirectangular around the middle latitude: true enough for a theatre of war, and simple. */
const project = (places: readonly ReportPlace[]): Projection => {
  const [lats, lons] = [places.map(({ lat }) => lat), places.map(({ lon }) => lon)]
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2
  const squeeze = Math.max(0.1, Math.cos((middle * Math.PI) / 180))
  const spanLon = Math.max(0.5, (Math.max(...lons) - Math.min(...lons)) * 1.12)
  const spanLat = Math.max(0.35, (Math.max(...lats) - Math.min(...lats)) * 1.12)
  const inner = width - 2 * margin
  const wanted = (spanLat / (spanLon * squeeze)) * inner
  const innerHeight = Math.min(560, Math.max(260, wanted))
  // When the theatre is taller than the page allows, the width gives way.
  const pixelsPerDegree = Math.min(inner / spanLon / squeeze, innerHeight / spanLat)
  const centreLon = (Math.min(...lons) + Math.max(...lons)) / 2
  const height = innerHeight + 2 * margin
  const x = (lon: number) => width / 2 + (lon - centreLon) * squeeze * pixelsPerDegree
  const y = (lat: number) => height / 2 - (lat - middle) * pixelsPerDegree
  return {
    height,
    kmPerPixel: kmPerDegree / pixelsPerDegree,
    west: centreLon - width / 2 / (squeeze * pixelsPerDegree),
    east: centreLon + width / 2 / (squeeze * pixelsPerDegree),
    south: middle - height / 2 / pixelsPerDegree,
    north: middle + height / 2 / pixelsPerDegree,
    x,
    y,
  }
}

const degreeText = (value: number, positive: string, negative: string): string =>
  `${Math.abs(Math.round(value * 100) / 100)}° ${value < 0 ? negative : positive}`

const graticule = (map: Projection): string => {
  const step = steps.find(size => (map.east - map.west) / size <= 6) ?? 30
  const lines: string[] = []
  for (let lon = Math.ceil(map.west / step) * step; lon < map.east; lon += step)
    lines.push(
      `<line class="grid" x1="${round(map.x(lon))}" y1="0" x2="${round(map.x(lon))}" y2="${round(map.height)}"/>`,
      `<text class="tick" x="${round(map.x(lon) + 3)}" y="11">${degreeText(lon, 'E', 'W')}</text>`,
    )
  for (let lat = Math.ceil(map.south / step) * step; lat < map.north; lat += step)
    lines.push(
      `<line class="grid" x1="0" y1="${round(map.y(lat))}" x2="${width}" y2="${round(map.y(lat))}"/>`,
      `<text class="tick" x="3" y="${round(map.y(lat) - 3)}">${degreeText(lat, 'N', 'S')}</text>`,
    )
  return lines.join('')
}

const scaleBar = (map: Projection): string => {
  const km = scales.filter(size => size / map.kmPerPixel <= width / 4).at(-1) ?? 1
  const length = km / map.kmPerPixel
  const [x, y] = [width - margin / 2 - length, map.height - 14]
  return `<path class="scale" d="M${round(x)} ${round(y - 4)}v4h${round(length)}v-4"/><text class="tick end" x="${width - margin / 2}" y="${round(y - 7)}">${km} km</text>`
}

const isArea = ({ kind }: ReportPlace): boolean =>
  kind === 'province' || kind === 'region' || kind === 'county'

const radiusOf = (place: ReportPlace): number =>
  place.kind === 'city' ? 7.5 : place.kind === 'town' ? 6.5 : 5

const statusClass = ({ status, holder }: ReportPlace): string =>
  status === 'no recent report' ? ' faded' : holder === null ? ' open' : ''

/** A place: shape and colour of its holder; hatched when contested, ringed when besieged, hollow when unknown. */
const symbol = (place: ReportPlace, map: Projection, styles: ReadonlyMap<string, HolderStyle>): string => {
  const [x, y, size] = [map.x(place.lon), map.y(place.lat), radiusOf(place)]
  const style = place.holder === null ? undefined : styles.get(place.holder)
  const label = escapeHtml(
    `${place.name}: ${place.status}${place.holder === null ? '' : `, ${place.holder}`}`,
  )
  const parts = [`<title>${label}</title>`]
  if (isArea(place)) {
    parts.push(
      `<circle class="area ${style?.className ?? 'none'}" cx="${round(x)}" cy="${round(y)}" r="30"/>`,
    )
    return `<g>${parts.join('')}</g>`
  }
  parts.push(
    shapeSvg(style?.shape ?? 'circle', x, y, size, `mark ${style?.className ?? 'none'}${statusClass(place)}`),
  )
  if (place.status === 'contested')
    parts.push(`<circle class="hatch" cx="${round(x)}" cy="${round(y)}" r="${size}"/>`)
  if (place.status === 'stable-mixed')
    parts.push(
      `<path class="half" d="M${round(x)} ${round(y - size)}a${size} ${size} 0 0 1 0 ${size * 2}z"/>`,
    )
  if (place.status === 'besieged' || place.status === 'encircled')
    parts.push(`<circle class="ring" cx="${round(x)}" cy="${round(y)}" r="${size + 5}"/>`)
  return `<g>${parts.join('')}</g>`
}

interface Anchor {
  readonly dx: number
  readonly dy: number
  readonly align: 'start' | 'end' | 'middle'
}

const anchorsAround = (size: number): readonly Anchor[] => [
  { dx: size + 4, dy: 4, align: 'start' },
  { dx: -size - 4, dy: 4, align: 'end' },
  { dx: 0, dy: -size - 5, align: 'middle' },
  { dx: 0, dy: size + 13, align: 'middle' },
  { dx: size + 3, dy: -size - 1, align: 'start' },
  { dx: size + 3, dy: size + 10, align: 'start' },
  { dx: -size - 3, dy: -size - 1, align: 'end' },
  { dx: -size - 3, dy: size + 10, align: 'end' },
]

/** Labels where they fit, the weightiest places first; a place without room keeps its tooltip. */
const labels = (places: readonly ReportPlace[], map: Projection): string => {
  const taken: Box[] = places
    .filter(place => !isArea(place))
    .map(place => {
      const [x, y, size] = [map.x(place.lon), map.y(place.lat), radiusOf(place)]
      return { left: x - size, right: x + size, top: y - size, bottom: y + size }
    })
  const texts: string[] = []
  for (const place of [...places].sort(
    (left, right) => right.importance - left.importance || byString(left.id, right.id),
  )) {
    const [x, y] = [map.x(place.lon), map.y(place.lat)]
    const length = place.name.length * labelWidthPerLetter
    const size = isArea(place)
      ? 0
      : radiusOf(place) + (place.status === 'besieged' || place.status === 'encircled' ? 5 : 0)
    const anchors = isArea(place)
      ? [
          { dx: 0, dy: 26, align: 'middle' as const },
          { dx: 0, dy: -20, align: 'middle' as const },
        ]
      : anchorsAround(size)
    for (const { dx, dy, align } of anchors) {
      const start = align === 'start' ? x + dx : align === 'end' ? x + dx - length : x + dx - length / 2
      const box = { left: start, right: start + length, top: y + dy - labelHeight + 3, bottom: y + dy + 3 }
      if (box.left < 2 || box.right > width - 2 || box.top < 14 || box.bottom > map.height - 2) continue
      if (taken.some(other => meets(box, other))) continue
      taken.push(box)
      texts.push(
        `<text class="label ${align}${isArea(place) ? ' wide' : ''}" x="${round(x + dx)}" y="${round(y + dy)}">${escapeHtml(place.name)}</text>`,
      )
      break
    }
  }
  return texts.join('')
}

const legend = (places: readonly ReportPlace[], styles: ReadonlyMap<string, HolderStyle>): string => {
  const used = [...styles.values()].filter(({ holder }) => places.some(place => place.holder === holder))
  const holders = used.map(
    ({ holder, className, shape }) =>
      `<li><svg viewBox="0 0 16 16" aria-hidden="true">${shapeSvg(shape, 8, 8, 5, `mark ${className}`)}</svg><bdi>${escapeHtml(holder)}</bdi></li>`,
  )
  const has = (test: (place: ReportPlace) => boolean) => places.some(test)
  const marks = [
    has(({ status }) => status === 'contested')
      ? '<li><svg viewBox="0 0 16 16" aria-hidden="true"><circle class="mark none open" cx="8" cy="8" r="5"/><circle class="hatch" cx="8" cy="8" r="5"/></svg>contested</li>'
      : '',
    has(({ status }) => status === 'besieged' || status === 'encircled')
      ? '<li><svg viewBox="0 0 16 16" aria-hidden="true"><circle class="mark none" cx="8" cy="8" r="3"/><circle class="ring" cx="8" cy="8" r="6.5"/></svg>besieged</li>'
      : '',
    has(({ status }) => status === 'unknown')
      ? '<li><svg viewBox="0 0 16 16" aria-hidden="true"><circle class="mark none open" cx="8" cy="8" r="5"/></svg>holder not named</li>'
      : '',
    has(({ status }) => status === 'no recent report')
      ? '<li><svg viewBox="0 0 16 16" aria-hidden="true"><circle class="mark none faded" cx="8" cy="8" r="5"/></svg>no recent report</li>'
      : '',
    has(isArea)
      ? '<li><svg viewBox="0 0 16 16" aria-hidden="true"><circle class="area none" cx="8" cy="8" r="6.5"/></svg>province, held in part</li>'
      : '',
  ]
  return `<ul class="legend">${[...holders, ...marks].join('')}</ul>`
}

/** The map as inline SVG with its legend; an empty string when no place has coordinates. */
export const mapHtml = (all: readonly ReportPlace[], styles: ReadonlyMap<string, HolderStyle>): string => {
  const { inside, outside } = splitOutliers(all)
  if (inside.length === 0) return ''
  const map = project(inside)
  // Areas lie under places, light places under weighty ones.
  const drawn = [...inside].sort(
    (left, right) =>
      Number(isArea(right)) - Number(isArea(left)) ||
      left.importance - right.importance ||
      byString(left.id, right.id),
  )
  const off =
    outside.length === 0
      ? ''
      : `<p class="off">Off the map: ${outside.map(({ name, holder }) => `<bdi>${escapeHtml(holder === null ? name : `${name} (${holder})`)}</bdi>`).join(', ')}.</p>`
  return `<figure class="map"><svg viewBox="0 0 ${width} ${round(map.height)}" role="img" aria-label="Map of the places, by holder"><defs><pattern id="hatching" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="stripe" x1="0" y1="0" x2="0" y2="4"/></pattern></defs>${graticule(map)}${drawn.map(place => symbol(place, map, styles)).join('')}${labels(inside, map)}${scaleBar(map)}</svg><figcaption>${legend(inside, styles)}${off}</figcaption></figure>`
}
