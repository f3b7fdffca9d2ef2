import { findPassages, type ReadDocument } from '../../compare/copies.ts'
import type { Passage } from '../../model/copies.ts'
import { f1Interval } from '../figures/bootstrap.ts'
import { type Counts, countDecision, precisionRecallF1 } from '../figures/counts.ts'
import { share } from '../figures/ratios.ts'
import { halfOf, scorerOf } from '../scorer.ts'
import { editKinds, wordOverlap } from './edits.ts'
import { type CopyWorld, type PlantedCopy, readCopyWorld } from './planted-world.ts'
import { adjustedRandIndex } from './rand-index.ts'
import { scorePagePairs } from './score-pairs.ts'

/**
 * Copied passages. No public set has passages marked, so copies of known kinds are planted in articles that
 * share no six words in a row: F1 of the planted pairs of pages and sentences, recall for each kind of edit and
 * band of word overlap, and the adjusted Rand index of the clusters of versions of one article. Then pairs of real
 * pages that a reader labelled (`part`: the test half unless told otherwise), beside other methods.
 */
export const copies = scorerOf({
  task: 'copies',
  description:
    'copied passages between pages: generated edits of known kinds, and labelled pairs of real pages',
  defaultData: 'fa-kes.jsonl',
  measure: async (dataPath, options) => {
    const world = readCopyWorld(dataPath)
    const started = performance.now()
    const passages = findPassages(world.pages)
    const seconds = (performance.now() - started) / 1000
    const { counts, hits } = countPairs(world, passages)
    const overall = precisionRecallF1(counts)
    const recallOf = (chosen: (planted: PlantedCopy) => boolean): number =>
      share(world.copies.filter(chosen), planted => hits.has(planted))
    const overlapOf = new Map(world.copies.map(each => [each, wordOverlap(each.source, each.copy)]))
    const inBand = (from: number, to: number) => (each: PlantedCopy) => {
      const overlap = overlapOf.get(each) ?? 0
      return overlap >= from && overlap < to
    }
    const pairs = scorePagePairs(dataPath, halfOf(options))
    return {
      n: world.copies.length,
      metrics: {
        'pair F1': overall.f1,
        'pair precision': overall.precision,
        'pair recall': overall.recall,
        ARI: adjustedRandIndex(world.familyOf, clustersOf(world.pages, passages)),
        'recall, overlap ≥ .9': recallOf(inBand(0.9, 1.01)),
        'recall, overlap .7–.9': recallOf(inBand(0.7, 0.9)),
        'recall, overlap < .7': recallOf(inBand(0, 0.7)),
        ...Object.fromEntries(
          editKinds.map(kind => [`recall, ${kind}`, recallOf(each => each.kind === kind)]),
        ),
        'quotations kept apart': keptApart(world, passages),
        'documents per second': world.pages.length / seconds,
        ...pairs.metrics,
      },
      interval: f1Interval(counts),
      seconds,
      notes: pairs.notes,
      peers: [
        ...pairs.peers,
        {
          name: 'MinHash (on NEWS-COPY, another set)',
          metrics: { ARI: 0.74 },
          source: 'Silcock et al. 2023, "Noise-Robust De-Duplication at Scale"',
        },
        {
          name: 'bi-encoder and re-ranking (on NEWS-COPY, another set)',
          metrics: { ARI: 0.937 },
          source: 'Silcock et al. 2023, "Noise-Robust De-Duplication at Scale"',
        },
      ],
    }
  },
})

/** What a page has of each passage, as text. */
interface Shared {
  readonly left: string
  readonly right: string
  readonly leftText: string
  readonly rightText: string
}

const sharedTexts = (pages: readonly ReadDocument[], passages: readonly Passage[]): Shared[] => {
  const textOf = new Map(pages.map(({ document: doc }) => [doc.id, doc.text]))
  return passages.flatMap(({ members }) =>
    members.flatMap((left, at) =>
      members.slice(at + 1).flatMap(right =>
        left.document === right.document
          ? []
          : [
              {
                left: left.document,
                right: right.document,
                leftText: (textOf.get(left.document) ?? '').slice(left.start, left.end),
                rightText: (textOf.get(right.document) ?? '').slice(right.start, right.end),
              },
            ],
      ),
    ),
  )
}

/** True when the found text is that sentence or a good part of it, and hardly anything else. */
const isText = (found: string, sentence: string): boolean =>
  found.includes(sentence) || (sentence.includes(found) && found.length >= 0.4 * sentence.length)

/**
 * One item a planted copy, and one for each found pair of sentences of pages that share nothing: those are
 * false. Pairs within a family of versions are left to the clusters.
 */
const countPairs = (
  world: CopyWorld,
  passages: readonly Passage[],
): { readonly counts: readonly Counts[]; readonly hits: ReadonlySet<PlantedCopy> } => {
  const hits = new Set<PlantedCopy>()
  let wrong = 0
  const families = (id: string): string => world.familyOf.get(id) ?? id
  for (const { left, right, leftText, rightText } of sharedTexts(world.pages, passages)) {
    if (families(left) === families(right)) continue
    const planted = world.copies.filter(
      each =>
        [families(each.from), families(each.to)].sort().join() ===
          [families(left), families(right)].sort().join() &&
        [leftText, rightText].some(text => isText(text, each.source)) &&
        [leftText, rightText].some(text => isText(text, each.copy)),
    )
    for (const each of planted) hits.add(each)
    // a copy of a copy links pages that never lent to one another: versions of the lender carry its sentences
    const related = world.copies.some(each =>
      [leftText, rightText].some(text => isText(text, each.source) || isText(text, each.copy)),
    )
    if (planted.length === 0 && !related) wrong++
  }
  const invented = Array.from({ length: wrong }, () => countDecision(false, true))
  return { counts: [...world.copies.map(each => countDecision(true, hits.has(each))), ...invented], hits }
}

/** Share of the quotations that two pages have from one speaker which were not taken for copied text. */
const keptApart = (world: CopyWorld, passages: readonly Passage[]): number => {
  const found = sharedTexts(world.pages, passages)
  const taken = world.quotations.filter(({ from, to, text }) =>
    found.some(
      each =>
        [from, to].includes(each.left) && [from, to].includes(each.right) && isText(each.leftText, text),
    ),
  )
  return world.quotations.length === 0 ? 1 : 1 - taken.length / world.quotations.length
}

/** Share of the shorter page's text that two versions of one article have in common. */
const leastShared = 0.4

/** Pages joined when passages make up much of the shorter one. */
const clustersOf = (pages: readonly ReadDocument[], passages: readonly Passage[]): Map<string, string> => {
  const lengthOf = new Map(pages.map(({ document: doc }) => [doc.id, doc.text.length]))
  const shared = new Map<string, { left: string; right: string; length: number }>()
  for (const { left, right, leftText, rightText } of sharedTexts(pages, passages)) {
    const key = `${left} ${right}`
    const known = shared.get(key) ?? { left, right, length: 0 }
    shared.set(key, { ...known, length: known.length + Math.min(leftText.length, rightText.length) })
  }
  const parent = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    return root
  }
  for (const { left, right, length } of shared.values()) {
    if (length < leastShared * Math.min(lengthOf.get(left) ?? 0, lengthOf.get(right) ?? 0)) continue
    const [a, b] = [rootOf(left), rootOf(right)]
    if (a !== b) parent.set(b, a)
  }
  return new Map(pages.map(({ document: doc }) => [doc.id, rootOf(doc.id)]))
}
