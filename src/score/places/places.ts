import { parses } from '../../annotate/parses.ts'
import { places as placesStage } from '../../annotate/places.ts'
import { sentences } from '../../annotate/sentences.ts'
import { loadGazetteer } from '../../gazetteer/load.ts'
import type { Document } from '../../model/document.ts'
import { bestCandidate, type PlaceMention } from '../../model/mention.ts'
import type { Gazetteer } from '../../model/place.ts'
import { loadTagger, type Tagger } from '../../tagger/tagger.ts'
import { f1Interval } from '../figures/bootstrap.ts'
import { type Counts, precisionRecallF1 } from '../figures/counts.ts'
import { ratio } from '../figures/ratios.ts'
import { type Measured, scorerOf } from '../scorer.ts'
import { plainDocument } from '../texts/plain-document.ts'
import { silent } from '../texts/silent.ts'
import { type ArticleCounts, countArticle, nameSpanOf } from './count-places.ts'
import { readToponymCorpora, type ToponymCorpus } from './toponym-corpus.ts'

/**
 * Names of places in news. Recognition: a name found and a name marked are a pair when they overlap (each used
 * once); end to end: the pair must also lie within 161 km. As in Gritta et al. (2018), marked names without
 * coordinates are left out: finding one is neither right nor wrong (`…AllF1` counts them as names to be found), and
 * a found name without coordinates is left out of the end-to-end figures. `…ExactF1` asks for equal ends instead.
 */
export const places = scorerOf({
  task: 'places',
  description: 'names of places and the points that they mean, in the XML of LGL, TR-News and GeoVirus',
  defaultData: 'places',
  measure: async dataPath => {
    const [tagger, gazetteer] = await Promise.all([loadTagger(), loadGazetteer()])
    try {
      return await score(dataPath, tagger, gazetteer)
    } finally {
      await tagger.close()
    }
  },
})

const score = async (data: string, tagger: Tagger, gazetteer: Gazetteer): Promise<Measured> => {
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
    n,
    metrics,
    interval: f1Interval(first.map(counts => counts.recognition)),
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
    accuracyAt161km: ratio(right, total),
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
  const split = await sentences().run({ document: doc }, silent)
  const parsed = await parses(tagger).run({ document: doc, sentences: split }, silent)
  const stage = placesStage(gazetteer, { insideOrganisations: true })
  const mentions = await stage.run({ document: doc, sentences: split, parses: parsed }, silent)
  return mentions.filter(mention => nameSpanOf(mention) !== null && !isUnlistedBuilding(mention))
}

const documentOf = (text: string): Document =>
  plainDocument(text, [{ kind: 'paragraph', start: 0, end: text.length }])

/** A hospital, square or street that no gazetteer has: a place of an account, but no toponym. */
const isUnlistedBuilding = (mention: PlaceMention): boolean =>
  bestCandidate(mention).id.startsWith('place:') &&
  ['facility', 'road', 'bridge'].includes(mention.placeKind) &&
  /^place:.* (?:facility|road|bridge)(?:@|$)/.test(bestCandidate(mention).id)
