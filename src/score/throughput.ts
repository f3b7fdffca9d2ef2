import { readPages } from '../pipeline/read-pages.ts'
import { scorerOf } from './scorer.ts'

/** The peak of resident memory of the whole process, workers included, in MB. */
const peakMemory = (): number => process.resourceUsage().maxRSS / 1024

/**
 * Pages per second from bytes to claims, with start-up (tagger, gazetteer, workers) counted in, and without a
 * cache. `words` are those of the cleaned texts.
 */
export const throughput = scorerOf({
  task: 'throughput',
  description: 'pages per second from bytes to claims, start-up included',
  defaultData: 'fa-kes.jsonl',
  measure: async dataPath => {
    const start = performance.now()
    let first = 0
    const { readings } = await readPages([dataPath], {
      cache: null,
      onProgress: () => {
        if (first === 0) first = performance.now()
      },
    })
    const seconds = (performance.now() - start) / 1000
    const words = readings.reduce((sum, { document: doc }) => sum + (doc.text.match(/\S+/g)?.length ?? 0), 0)
    const claims = readings.reduce((sum, reading) => sum + reading.claims.length, 0)
    return {
      n: readings.length,
      metrics: {
        pagesPerSecond: readings.length / seconds,
        wordsPerSecond: words / seconds,
        secondsToFirstPage: (first - start) / 1000,
        peakMegabytes: peakMemory(),
        claims,
      },
      interval: null,
      seconds,
      peers: [],
    }
  },
})
