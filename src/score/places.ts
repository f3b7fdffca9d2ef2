import { parses } from '../annotate/parses.ts'
import { distanceKm } from '../annotate/places/geometry.ts'
import { places as placesStage } from '../annotate/places.ts'
import { sentences } from '../annotate/sentences.ts'
import { loadGazetteer } from '../gazetteer/load.ts'
import type { Document } from '../model/document.ts'
import { bestCandidate, type PlaceMention } from '../model/mention.ts'
import type { Gazetteer } from '../model/place.ts'
import type { ScoreReport, Scorer } from '../model/score.ts'
import { overlaps, type Span } from '../model/span.ts'
import { loadTagger, type Tagger } from '../tagger/tagger.ts'
import { bootstrapInterval, type Counts, precisionRecallF1 } from './bootstrap.ts'
import { plainDocument } from './plain-document.ts'
import {
  readToponymCorpora,
  type Toponym,
  type ToponymArticle,
  type ToponymCorpus,
} from './toponym-corpus.ts'

/** A reading counts as right within 100 miles of the marked point (Gritta et al. 2018 and 2020). */
const rightWithinKm = 161

/**
 * Names of places in news. Recognition: a name found and a name marked are a pair when they overlap (each used
 * once); end to end: the pair must also lie within 161 km. As in Gritta et al. (2018), marked names without
 * coordinates are left out: finding one is neither right nor wrong (`…AllF1` counts them as names to be found), and
 * a found name without coordinates is left out of the end-to-end figures. `…ExactF1` asks for equal ends instead.
 */
export const places: Scorer = {
  task: 'places',
  description: 'names of places and the points that they mean, in the XML of LGL, TR-News and GeoVirus',
  defaultData: 'places',
  run: async dataPath => {
    const [tagger, gazetteer] = await Promise.all([loadTagger(), loadGazetteer()])
    try {
      return await score(dataPath, tagger, gazetteer)
    } finally {
      await tagger.close()
    }
  },
}

interface ArticleCounts {
  readonly recognition: Counts
  readonly exact: Counts
  readonly all: Counts
  readonly endToEnd: Counts
  /** Pairs whose reading is right, of those that have one. */
  readonly resolved: { readonly right: number; readonly total: number }
}

const score = async (data: string, tagger: Tagger, gazetteer: Gazetteer): Promise<ScoreReport> => {
  const started = performance.now()
  const corpora = await readToponymCorpora(data)
  const metrics: { [metric: string]: number } = {}
  const first: ArticleCounts[] = []
  let n = 0
  for (const corpus of corpora) {
    const counts = await countCorpus(corpus, tagger, gazetteer)
    if (corpus === corpora[0]) first.push(...counts)
    n += counts.reduce((sum, { recognition: r }) => sum + r.truePositive + r.falseNegative, 0)
    Object.assign(metrics, metricsOf(corpora.length > 1 ? keyOf(corpus.name) : '', counts))
  }
  return {
    task: 'places',
    data,
    n,
    metrics,
    interval: bootstrapInterval(
      first.map(counts => counts.recognition),
      sample => precisionRecallF1(sample).f1,
    ),
    seconds: (performance.now() - started) / 1000,
    peers,
  }
}

const peers = [
  {
    name: 'best of nine geoparsers, figure by figure',
    metrics: {
      lglRecognitionF1: 0.747,
      lglEndToEndF1: 0.473,
      geoVirusRecognitionF1: 0.928,
      geoVirusEndToEndF1: 0.624,
    },
    source: 're-scored from their published outputs: bench/README.md',
  },
]

/** `GeoVirus` → `geoVirus`, `lgl` → `lgl`, `TR-News` → `trNews`. */
const keyOf = (name: string): string => {
  const joined = name.replace(/[^A-Za-z0-9]+/g, '')
  const lead = /^[A-Z]+(?![a-z])/.exec(name)?.[0] ?? joined.charAt(0)
  return lead.toLowerCase() + joined.slice(lead.length)
}

const metricsOf = (prefix: string, counts: readonly ArticleCounts[]): { [metric: string]: number } => {
  const of = (pick: (counts: ArticleCounts) => Counts) => precisionRecallF1(counts.map(pick))
  const recognition = of(count => count.recognition)
  const endToEnd = of(count => count.endToEnd)
  const right = counts.reduce((sum, { resolved }) => sum + resolved.right, 0)
  const total = counts.reduce((sum, { resolved }) => sum + resolved.total, 0)
  const named = {
    recognitionF1: recognition.f1,
    endToEndF1: endToEnd.f1,
    recognitionPrecision: recognition.precision,
    recognitionRecall: recognition.recall,
    recognitionExactF1: of(count => count.exact).f1,
    recognitionAllF1: of(count => count.all).f1,
    accuracyAt161km: total === 0 ? 0 : right / total,
  }
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [
      prefix === '' ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1),
      value,
    ]),
  )
}

const countCorpus = async (
  corpus: ToponymCorpus,
  tagger: Tagger,
  gazetteer: Gazetteer,
): Promise<ArticleCounts[]> => {
  const counts: ArticleCounts[] = []
  for (const article of corpus.articles) {
    const found = await placesIn(article.text, tagger, gazetteer)
    counts.push(countArticle(article, found, gazetteer))
  }
  return counts
}

/** The named places of a text that has no title, date or outlet. */
export const placesIn = async (
  text: string,
  tagger: Tagger,
  gazetteer: Gazetteer,
): Promise<PlaceMention[]> => {
  const doc = documentOf(text)
  const context = { note: () => {} }
  const split = await sentences().run({ document: doc }, context)
  const parsed = await parses(tagger).run({ document: doc, sentences: split }, context)
  const stage = placesStage(gazetteer, { insideOrganisations: true })
  const mentions = await stage.run({ document: doc, sentences: split, parses: parsed }, context)
  return mentions.filter(mention => nameSpanOf(mention) !== null && !isUnlistedBuilding(mention))
}

const documentOf = (text: string): Document =>
  plainDocument(text, [{ kind: 'paragraph', start: 0, end: text.length }])

/** A hospital, square or street that no gazetteer has: a place of an account, but no toponym. */
const isUnlistedBuilding = (mention: PlaceMention): boolean =>
  bestCandidate(mention).id.startsWith('place:') &&
  ['facility', 'road', 'bridge'].includes(mention.placeKind) &&
  /^place:.* (?:facility|road|bridge)(?:@|$)/.test(bestCandidate(mention).id)

/** The name itself: of "30 km east of Marsa" the anchor; unnamed sites have none. */
const nameSpanOf = (mention: PlaceMention): Span | null => {
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

const countArticle = (
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

const countsOf = (hits: number, found: number, gold: number): Counts => ({
  truePositive: hits,
  falsePositive: Math.max(0, found - hits),
  falseNegative: gold - hits,
})

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
