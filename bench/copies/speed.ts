import { pageGenerator } from '../../src/score/copies/generated-pages.ts'
import { candidateCost } from '../../src/score/copies/speed.ts'
import { benchmarkFolder } from '../../src/score/index.ts'

/**
 * Growth of the search for copied text, for numbers of pages that the command line names (default: up to 100,000).
 * A million pages take some minutes and four gigabytes of memory: `node --max-old-space-size=8192`.
 */
const sizes = process.argv.slice(2).map(Number)
const page = pageGenerator(`${benchmarkFolder()}fa-kes.jsonl`)
candidateCost(500, page)
console.log('pages\tper second\ton the wall\tindex MB\tpeak MB\tone page ms\tlongest ms\treprints found')
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  const cost = candidateCost(size, page)
  console.log(
    [
      cost.pages,
      Math.round(cost.pagesPerSecond),
      Math.round(cost.pagesPerWallSecond),
      Math.round(cost.indexBytes / 2 ** 20),
      Math.round(cost.peakMegabytes),
      cost.queryMilliseconds.toFixed(2),
      cost.longestQueryMilliseconds.toFixed(2),
      cost.reprintsFound.toFixed(4),
    ].join('\t'),
  )
}
