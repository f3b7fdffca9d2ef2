import { distanceKm } from '../annotate/places/geometry.ts'
import { foldName } from '../gazetteer/fold.ts'
import { skeletonOf, soundSimilarity } from '../gazetteer/skeleton.ts'
import { siteKinds } from '../language/en/places.ts'
import type { Document } from '../model/document.ts'
import { byString, contentId } from '../model/id.ts'
import type { JudgedFeature, Judgement } from '../model/judgement.ts'
import { addTo } from '../model/lists.ts'
import { bestCandidate, type Mention, type PlaceMention } from '../model/mention.ts'
import type { Gazetteer, GazetteerEntry, PlaceKind } from '../model/place.ts'
import { isNear } from './near.ts'

/** What one page says of places. */
export interface PlacesOfDocument {
  readonly document: Document
  readonly places: readonly PlaceMention[]
  readonly references: readonly Mention[]
}

const rule = 'same-place@1'

/** A place as the corpus knows it, by id. */
interface Known {
  readonly id: string
  /** Folded name, empty for an unnamed site. */
  readonly name: string
  readonly kind: PlaceKind
  /** Where it is, or what it is near; null when only its country is known. */
  readonly point: { readonly lat: number; readonly lon: number } | null
  readonly country: string
  readonly entry: GazetteerEntry | undefined
  /** Documents in which it is the best reading of a mention, by id. */
  readonly documents: ReadonlySet<string>
}

/**
 * Finds ids that mean one place in these documents. Rows of one rule, sorted by id; no row depends on the order of
 * the documents. Entries of the gazetteer are joined only where one stands in for the other; a province and its
 * city, a town and its airport never are.
 */
export const samePlaces = (docs: readonly PlacesOfDocument[], gazetteer: Gazetteer): readonly Judgement[] => {
  const known = knownPlaces(docs, gazetteer)
  const rows = [...sameSpelling(known), ...sameSite(known), ...sameReading(docs, known)].filter(
    ({ verdict }) => verdict === 'same',
  )
  const byPair = new Map<string, Judgement>()
  for (const row of rows.sort((left, right) => right.score - left.score || byString(left.id, right.id))) {
    const pair = `${row.left} ${row.right}`
    if (!byPair.has(pair)) byPair.set(pair, row)
  }
  return [...byPair.values()].sort((left, right) => byString(left.id, right.id))
}

/** The pairs that `samePlaces` refuses by a small margin, as `unsure`, by id. */
export const nearPlaces = (docs: readonly PlacesOfDocument[], gazetteer: Gazetteer): readonly Judgement[] =>
  sameSpelling(knownPlaces(docs, gazetteer))
    .filter(({ verdict }) => verdict === 'unsure')
    .sort((left, right) => byString(left.id, right.id))

/** What a row says besides its score. `threshold`: where one sign alone decides, that sign's score. */
interface Grounds {
  readonly threshold: number
  readonly features: readonly JudgedFeature[]
}

/** One sign that decides alone. */
const onlySign = (feature: string, score: number, detail: string): Grounds => ({
  threshold: score,
  features: [{ feature, score, weight: 1, detail }],
})

const judge = (one: string, other: string, score: number, { threshold, features }: Grounds): Judgement => {
  const [left, right] = [one, other].sort(byString) as [string, string]
  return {
    id: contentId('judgement', ['place', left, right, rule]),
    subject: 'place',
    left,
    right,
    verdict: score >= threshold ? 'same' : 'unsure',
    by: rule,
    at: null,
    score: Math.round(score * 100) / 100,
    reason: features.map(({ detail }) => detail).join(', '),
    features,
    threshold: Math.round(threshold * 1000) / 1000,
  }
}

const knownPlaces = (docs: readonly PlacesOfDocument[], gazetteer: Gazetteer): Known[] => {
  const byId = new Map<string, { kind: PlaceKind; documents: Set<string> }>()
  for (const { document: doc, places, references } of docs) {
    const mentions = [...places, ...references.filter(mention => mention.kind === 'place')]
    for (const mention of mentions) {
      const { id } = bestCandidate(mention)
      const place = byId.get(id)
      if (place) place.documents.add(doc.id)
      else
        byId.set(id, {
          kind: gazetteer.get(id)?.kind ?? kindOfLocal(id) ?? mention.placeKind,
          documents: new Set([doc.id]),
        })
    }
  }
  return [...byId]
    .sort((left, right) => byString(left[0], right[0]))
    .map(([id, { kind, documents }]) => {
      const entry = gazetteer.get(id)
      const anchor = entry ? undefined : gazetteer.get(anchorOf(id) ?? '')
      const located = entry ?? (anchor?.kind === 'country' ? undefined : anchor)
      return {
        id,
        name: entry ? foldName(entry.name) : nameOfLocal(id),
        kind,
        point: located ? { lat: located.lat, lon: located.lon } : null,
        country: (entry ?? anchor)?.countryCode ?? '',
        entry,
        documents,
      }
    })
}

/** `place:husaybah crossing@geonames:92138` → its parts. Kinds may have two words ("oil field"). */
const localPattern =
  /^place:(.*?) ?(province|county|region|city|town|village|settlement|district|crossing|airport|base|camp|hill|oil field|bridge|dam|port|road|river|border|facility)(?:@(.+))?$/

const kindOfLocal = (id: string): PlaceKind | undefined => localPattern.exec(id)?.[2] as PlaceKind | undefined
const nameOfLocal = (id: string): string => localPattern.exec(id)?.[1] ?? ''
const anchorOf = (id: string): string | undefined => localPattern.exec(id)?.[3]

const settlements: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'village', 'settlement', 'district'])

const fitKinds = (left: PlaceKind, right: PlaceKind): boolean =>
  left === right || (settlements.has(left) && settlements.has(right)) || (isField(left) && isField(right))
/** An "airport" of soldiers is an "air base" elsewhere. */
const isField = (kind: PlaceKind): boolean => kind === 'airport' || kind === 'base'

/** Farther apart than this, two places of one name are two. */
const sameRegionKm = 60
const leastSimilarity = 0.86
/** What the likeness of two names counts: in one region, in one country only, and up to twice a region apart. */
const nearby = 0.95
const unplaced = 0.85
/** So little that no likeness reaches the threshold. */
const afar = 0.8

/** Names that differ in transliteration only, of which at least one is in no gazetteer. */
const sameSpelling = (known: readonly Known[]): Judgement[] => {
  const rows: Judgement[] = []
  const named = known.filter(place => place.name.length > 2)
  const bySkeleton = new Map<string, Known[]>()
  for (const place of named) {
    const skeleton = skeletonOf(place.name)
    addTo(bySkeleton, skeleton, place)
  }
  for (const list of bySkeleton.values())
    list.forEach((left, at) => {
      for (const right of list.slice(at + 1)) {
        if ((left.entry && right.entry) || !fitKinds(left.kind, right.kind)) continue
        if (left.country !== right.country) continue
        const similarity = soundSimilarity(left.name, right.name)
        const distance = left.point && right.point ? distanceKm(left.point, right.point) : null
        if (distance !== null && distance > 2 * sameRegionKm) continue
        const nearness = distance === null ? unplaced : distance > sameRegionKm ? afar : nearby
        const score = similarity * nearness
        const threshold = leastSimilarity * (distance === null ? unplaced : nearby)
        if (!isNear(score, threshold)) continue
        rows.push(
          judge(left.id, right.id, score, {
            threshold,
            features: [
              {
                feature: 'name',
                score: Math.round(similarity * 1000) / 1000,
                weight: 1,
                detail: `names sound alike (${similarity.toFixed(2)})`,
              },
              {
                feature: 'distance',
                score: nearness,
                weight: 0,
                detail: distance === null ? 'same country' : `${Math.round(distance)} km apart`,
              },
              { feature: 'kind', score: 1, weight: 0, detail: `both ${left.kind}` },
            ],
          }),
        )
      }
    })
  return rows
}

const siteReachKm = 40

/** An unnamed site and the only named one of its kind near the same town. */
const sameSite = (known: readonly Known[]): Judgement[] => {
  const rows: Judgement[] = []
  const sites = known.filter(place => siteKinds.has(place.kind))
  for (const site of sites) {
    if (site.name !== '' || site.entry || !site.point) continue
    const { point } = site
    const near = sites.filter(
      other =>
        other.name !== '' &&
        other.country === site.country &&
        fitKinds(other.kind, site.kind) &&
        other.point !== null &&
        distanceKm(point, other.point) <= siteReachKm,
    )
    const distinct = near.filter(
      (place, at) => !near.slice(0, at).some(earlier => isSpellingOf(place, earlier)),
    )
    if (distinct.length !== 1 || !distinct[0]) continue
    rows.push(
      judge(
        site.id,
        distinct[0].id,
        0.75,
        onlySign(
          'only site',
          0.75,
          `the only named ${site.kind} of these pages within ${siteReachKm} km of the place that the unnamed one is near`,
        ),
      ),
    )
  }
  return rows
}

const isSpellingOf = (left: Known, right: Known): boolean => {
  if (left.point && right.point && distanceKm(left.point, right.point) < 8) return true
  return (
    skeletonOf(left.name) === skeletonOf(right.name) &&
    soundSimilarity(left.name, right.name) >= leastSimilarity
  )
}

/** Times as many pages that must read a spelling one way before the others are taken to mean the same. */
const majority = 2

/**
 * One spelling, two entries of one country: where pages that could not tell chose the rarer entry although the other
 * was among their candidates too, the corpus' common reading stands.
 */
const sameReading = (docs: readonly PlacesOfDocument[], known: readonly Known[]): Judgement[] => {
  const knownById = new Map(known.map(place => [place.id, place]))
  const pages = new Map<string, Map<string, Set<string>>>()
  const alternatives = new Map<string, Set<string>>()
  for (const { document: doc, places } of docs)
    for (const mention of places) {
      if (mention.relative) continue
      const best = bestCandidate(mention).id
      const readings = pages.get(foldName(mention.text)) ?? new Map<string, Set<string>>()
      pages.set(foldName(mention.text), readings)
      readings.set(best, (readings.get(best) ?? new Set()).add(doc.id))
      const others = new Set(mention.candidates.slice(1).map(candidate => candidate.id))
      const before = alternatives.get(best)
      // Kept only if open in every mention: one sure reading elsewhere shows that the rarer entry is meant.
      alternatives.set(best, before ? new Set([...before].filter(id => others.has(id))) : others)
    }
  const rows: Judgement[] = []
  for (const [spelling, readings] of [...pages].sort((left, right) => byString(left[0], right[0])))
    for (const [rare, rarePages] of readings)
      for (const [common, commonPages] of readings) {
        if (rare === common || commonPages.size < majority * rarePages.size) continue
        const left = knownById.get(rare)
        const right = knownById.get(common)
        if (!left?.entry || !right?.entry || left.country !== right.country) continue
        if (!settlements.has(left.kind) || !settlements.has(right.kind)) continue
        if (!alternatives.get(rare)?.has(common)) continue
        rows.push(
          judge(
            rare,
            common,
            0.65,
            onlySign(
              'common reading',
              0.65,
              `"${spelling}" is read as the latter on ${commonPages.size} pages; the ${rarePages.size} that read it otherwise left both open`,
            ),
          ),
        )
      }
  return rows
}
