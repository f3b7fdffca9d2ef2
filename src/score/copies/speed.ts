import { makeCopyIndex } from '../../compare/copy-index.ts'
import { sentenceKeys } from '../../compare/shingles.ts'
import { scorerOf } from '../scorer.ts'
import { type GeneratedPage, pageGenerator } from './generated-pages.ts'

/** What finding candidates costs among so many pages. */
export interface CandidateCost {
  readonly pages: number
  /** Pages per second of one thread's processor time: keys read, candidates found, page put in. */
  readonly pagesPerSecond: number
  /** The same by the clock on the wall, which other work on the machine slows down. */
  readonly pagesPerWallSecond: number
  /** Bytes of the index. */
  readonly indexBytes: number
  /** Peak of the process, generated pages included. */
  readonly peakMegabytes: number
  /** Time that one new page takes against all: mean and longest of some, in milliseconds on the wall. */
  readonly queryMilliseconds: number
  readonly longestQueryMilliseconds: number
  /** Share of the reprints for which a sentence of the page that they reprint is among the candidates. */
  readonly reprintsFound: number
}

/** Pages that are made before the clock runs, so that making them is not counted. */
const batch = 500
const queries = 200

/** Finds candidates for `count` generated pages, one after the other, as the corpus stage does. */
export const candidateCost = (count: number, page: (number: number) => GeneratedPage): CandidateCost => {
  const index = makeCopyIndex()
  const documentOf: number[] = []
  let wall = 0
  let processor = 0
  let reprinted = 0
  let found = 0
  const read = ({ text, sentences }: GeneratedPage, document: number, add: boolean): Set<number> => {
    const met = new Set<number>()
    for (const { start, end } of sentences) {
      const { keys } = sentenceKeys(text, start, end, false)
      for (const other of index.meet(keys, document, add)) met.add(documentOf[other] ?? -1)
      if (add) documentOf.push(document)
    }
    return met
  }
  for (let from = 0; from < count; from += batch) {
    const pages = Array.from({ length: Math.min(batch, count - from) }, (_, at) => page(from + at))
    const candidates: Set<number>[] = []
    const start = performance.now()
    const usage = process.cpuUsage()
    for (const [at, each] of pages.entries()) candidates.push(read(each, from + at, true))
    const { user, system } = process.cpuUsage(usage)
    wall += performance.now() - start
    processor += (user + system) / 1000
    for (const [at, { reprintOf }] of pages.entries()) {
      if (reprintOf === null) continue
      reprinted++
      if (candidates[at]?.has(reprintOf)) found++
    }
  }
  let longest = 0
  const started = performance.now()
  let making = 0
  for (let at = 0; at < queries; at++) {
    const before = performance.now()
    const fresh = page(count + at)
    const made = performance.now()
    making += made - before
    read(fresh, count + at, false)
    longest = Math.max(longest, performance.now() - made)
  }
  return {
    pages: count,
    pagesPerSecond: (1000 * count) / processor,
    pagesPerWallSecond: (1000 * count) / wall,
    indexBytes: index.bytes(),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    queryMilliseconds: (performance.now() - started - making) / queries,
    longestQueryMilliseconds: longest,
    reprintsFound: reprinted === 0 ? 1 : found / reprinted,
  }
}

/** Numbers of pages that `sitrep score copies-speed` tries; `bench/copies/speed.ts` tries others. */
const sizes = [1_000, 10_000, 100_000]

/** How the search for copied text grows: candidates among generated pages, one thread. */
export const copiesSpeed = scorerOf({
  task: 'copies-speed',
  description: 'candidates for copied text among generated pages: speed, growth and memory',
  defaultData: 'fa-kes.jsonl',
  measure: async dataPath => {
    const page = pageGenerator(dataPath)
    // a first round warms the compiler
    candidateCost(batch, page)
    const costs = sizes.map(size => candidateCost(size, page))
    const largest = costs.at(-1)
    return {
      n: largest?.pages ?? 0,
      metrics: Object.fromEntries(
        costs.flatMap(cost => [
          [`pages per second, ${cost.pages}`, Math.round(cost.pagesPerSecond)],
          [`pages per second on the wall, ${cost.pages}`, Math.round(cost.pagesPerWallSecond)],
          [`index, megabytes, ${cost.pages}`, Math.round(cost.indexBytes / 2 ** 20)],
          [`peak megabytes, ${cost.pages}`, Math.round(cost.peakMegabytes)],
          [`one page, milliseconds, ${cost.pages}`, cost.queryMilliseconds],
          [`one page, longest, milliseconds, ${cost.pages}`, cost.longestQueryMilliseconds],
          [`reprints found, ${cost.pages}`, cost.reprintsFound],
        ]),
      ),
      interval: null,
      peers: [
        {
          name: 'MinHash, 128 permutations, own 20 lines of JavaScript on two cores',
          metrics: { 'pages per second': 4800 },
          source: 'measured for this project on other pages',
        },
      ],
    }
  },
})
