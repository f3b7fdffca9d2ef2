import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { benchmarkFolder } from '../../src/score/benchmark-folder.ts'
import { casualtiesMetrics, matchCounts } from '../../src/score/casualties/casualties.ts'
import { claimsInterval, claimsMetrics, matchItems } from '../../src/score/claims/claims.ts'
import { loadItems } from '../../src/score/labels/claim-items.ts'
import { itemKey, labelFolder } from '../../src/score/labels/item-index.ts'
import { loadLabelKnowledge } from '../../src/score/labels/scored-items.ts'
import { labelAsClaim } from './label-as-claim.ts'

/**
 * How far two readers agree, counted as the program is counted against one of them:
 *
 *     npx tsx bench/claims/agreement.ts [SECOND.jsonl [FIRST.jsonl]]
 *
 * By default `double.jsonl`, what second readers wrote, against the labels. Only texts that both have are compared.
 */
const shown = [
  'f1',
  'precision',
  'recall',
  'place and effect f1',
  'force',
  'date overlaps',
  'speaker',
  'opponent',
  'extent',
  'set fa-kes f1',
  'set current-events f1',
  'part of',
  'cumulative',
]

const print = (name: string, metrics: { readonly [metric: string]: number }): void => {
  console.log(name)
  for (const metric of shown)
    if (metrics[metric] !== undefined) console.log(`  ${metric.padEnd(24)} ${metrics[metric].toFixed(3)}`)
}

const run = async (second: string, first: string | undefined): Promise<number> => {
  if (!existsSync(second)) {
    console.error(`agreement: no labels of a second reader at '${second}'`)
    return 2
  }
  const theirs = loadItems({ data: second, part: 'all' })
  const ours = loadItems({ data: first ?? benchmarkFolder(), part: 'all' })
  for (const note of theirs.notes) console.error(note)
  const other = new Map(theirs.items.map(item => [itemKey(item), item]))
  const items = ours.items.flatMap(item => {
    const twin = other.get(itemKey(item))
    return twin ? [{ ...item, claims: twin.labels.map(label => labelAsClaim(label, item.outlet)) }] : []
  })
  const knowledge = await loadLabelKnowledge()
  const control = matchItems(items, knowledge)
  const count = (kind: string): string =>
    `${items.flatMap(item => item.labels).filter(label => label.kind === kind).length} and ${items.flatMap(item => item.claims).filter(claim => claim.kind === kind).length} claims`
  print(`control, ${items.length} texts, ${count('control')}`, claimsMetrics(control, knowledge))
  const interval = claimsInterval(control)
  if (interval) console.log(`  95 % interval of f1      ${interval.map(end => end.toFixed(3)).join(' to ')}`)
  print(`casualties, ${count('casualties')}`, casualtiesMetrics(matchCounts(items, knowledge), knowledge))
  return 0
}

const [second = join(labelFolder(), 'double.jsonl'), first] = process.argv.slice(2)
process.exitCode = await run(second, first)
