import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cleanPage } from '../../clean/index.ts'
import type { Document } from '../../model/document.ts'
import { readBytes, usageError } from '../../read/index.ts'
import { bootstrapInterval } from '../figures/bootstrap.ts'
import { scorerOf } from '../scorer.ts'
import { matchShingles, type ShingleMatch, shingleScores } from './shingles.ts'

type Truth = { readonly [page: string]: { readonly articleBody: string; readonly url?: string } }

/**
 * The text that is compared: paragraphs, headings and lists. Headline and captions are no part of an article's
 * body by the benchmark's definition.
 */
const bodyOf = (doc: Document): string =>
  doc.blocks
    .filter(block => block.kind !== 'title' && block.kind !== 'caption')
    .map(block => doc.text.slice(block.start, block.end))
    .join('\n')

/**
 * Main text of article pages. Data: a folder with `ground-truth.json` (`{id: {articleBody, url}}`) and
 * `html/<id>.html.gz`. The figures are those of the benchmark's own `evaluate.py`; `msPerPage` is reading and
 * cleaning, without unpacking from disk.
 */
export const clean = scorerOf({
  task: 'clean',
  description: 'main text of article pages: F1 of 4-word shingles',
  defaultData: 'article-pages',
  measure: async dataPath => {
    const truthPath = join(dataPath, 'ground-truth.json')
    if (!existsSync(truthPath))
      throw usageError(
        `no ground-truth.json in ${dataPath} (give --data a folder with ground-truth.json and html/)`,
      )
    const truth = JSON.parse(await readFile(truthPath, 'utf8')) as Truth
    const matches: ShingleMatch[] = []
    let milliseconds = 0
    for (const [page, { articleBody, url }] of Object.entries(truth)) {
      const bytes = await readFile(join(dataPath, 'html', `${page}.html.gz`))
      const started = performance.now()
      const raw = readBytes(page, bytes).pages[0]
      const body = raw ? bodyOf(cleanPage({ ...raw, url: url ?? null })) : ''
      milliseconds += performance.now() - started
      matches.push(matchShingles(articleBody, body))
    }
    const { f1, precision, recall } = shingleScores(matches)
    return {
      n: matches.length,
      metrics: { f1, precision, recall, msPerPage: milliseconds / Math.max(1, matches.length) },
      interval: bootstrapInterval(matches, sample => shingleScores(sample).f1),
      seconds: milliseconds / 1_000,
      peers: [
        {
          name: 'best of 32',
          metrics: { f1: 0.97 },
          source: 'article-extraction-benchmark, README, 181 pages',
        },
        {
          name: 'trafilatura',
          metrics: { f1: 0.958 },
          source: 'article-extraction-benchmark, README, 181 pages',
        },
        {
          name: 'Readability.js',
          metrics: { f1: 0.947 },
          source: 'article-extraction-benchmark, README, 181 pages',
        },
      ],
    }
  },
})
