import { distanceKm } from '../../annotate/places/geometry.ts'
import { bestCandidate, type PlaceMention } from '../../model/mention.ts'
import type { Gazetteer } from '../../model/place.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { type Counts, countsOf } from '../figures/counts.ts'
import type { Toponym, ToponymArticle } from './toponym-corpus.ts'

/** A reading counts as right within 100 miles of the marked point (Gritta et al. 2018 and 2020). */
const rightWithinKm = 161

export interface ArticleCounts {
  readonly recognition: Counts
  readonly exact: Counts
  readonly all: Counts
  readonly endToEnd: Counts
  /** Pairs whose reading is right, of those that have one. */
  readonly resolved: { readonly right: number; readonly total: number }
}

/** The name itself: of "30 km east of Marsa" the anchor; unnamed sites have none. */
export const nameSpanOf = (mention: PlaceMention): Span | null => {
  if (!mention.relative) return mention
  const { anchor } = mention.relative
  return overlaps(anchor, mention) ? anchor : null
}

const pointOf = (mention: PlaceMention, gazetteer: Gazetteer): { lat: number; lon: number } | null => {
  const { id } = bestCandidate(mention)
  const entry =
    gazetteer.get(mention.relative?.anchor.id ?? id) ?? gazetteer.get(id.slice(id.indexOf('@') + 1))
  if (!entry || (entry.kind === 'country' && id.startsWith('place:') && id.includes('@country:'))) return null
  return entry
}
/** What was found in an article against what is marked in it. */
export const countArticle = (
  article: ToponymArticle,
  found: readonly PlaceMention[],
  gazetteer: Gazetteer,
): ArticleCounts => {
  const items = found.flatMap(mention => {
    const span = nameSpanOf(mention)
    return span ? [{ span, point: pointOf(mention, gazetteer) }] : []
  })
  const pairs = pair(items, article.toponyms, (item, toponym) => overlaps(item.span, toponym))
  const exact = pair(
    items,
    article.toponyms,
    ({ span }, toponym) => span.start === toponym.start && span.end === toponym.end,
  )
  const placed = article.toponyms.filter(toponym => toponym.lat !== null)
  const isPlaced = (toponym: Toponym): boolean => toponym.lat !== null
  const isRight = (point: { lat: number; lon: number } | null, toponym: Toponym): boolean =>
    point !== null &&
    toponym.lat !== null &&
    toponym.lon !== null &&
    distanceKm(point, { lat: toponym.lat, lon: toponym.lon }) <= rightWithinKm
  const hits = [...pairs].filter(([, toponym]) => isPlaced(toponym))
  const ignored = pairs.size - hits.length
  const right = hits.filter(([item, toponym]) => isRight(item.point, toponym)).length
  const resolvedItems = items.filter(
    item => item.point !== null && (!pairs.has(item) || isPlaced(pairs.get(item) as Toponym)),
  ).length
  return {
    recognition: countsOf(hits.length, items.length - ignored, placed.length),
    exact: countsOf([...exact.values()].filter(isPlaced).length, items.length - ignored, placed.length),
    all: countsOf(pairs.size, items.length, article.toponyms.length),
    endToEnd: countsOf(right, resolvedItems, placed.length),
    resolved: { right, total: hits.filter(([item]) => item.point !== null).length },
  }
}

/** Pairs items and marked names in reading order, each used once. */
const pair = <Item>(
  items: readonly Item[],
  toponyms: readonly Toponym[],
  fits: (item: Item, toponym: Toponym) => boolean,
): ReadonlyMap<Item, Toponym> => {
  const pairs = new Map<Item, Toponym>()
  const used = new Set<Toponym>()
  for (const item of items) {
    const toponym = toponyms.find(candidate => !used.has(candidate) && fits(item, candidate))
    if (!toponym) continue
    pairs.set(item, toponym)
    used.add(toponym)
  }
  return pairs
}
