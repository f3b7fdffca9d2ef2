import { existsSync, readFileSync } from 'node:fs'
import type { Scorer } from '../src/model/score.ts'
import { benchmarkFolder, scorers } from '../src/score/index.ts'

/** The lowest figures that a task may have: `bench/<task>/floors.json`. */
type Floors = { readonly [metric: string]: number }

interface Row {
  readonly task: string
  readonly metric: string
  readonly value: number
  readonly floor: number
}

const floorsOf = (task: string): Floors | null => {
  const file = new URL(`${task}/floors.json`, import.meta.url)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Floors) : null
}

/** A metric that a scorer does not print counts as zero, so that a renamed figure cannot slip through. */
const rowsOf = async (scorer: Scorer, data: string, floors: Floors): Promise<readonly Row[]> => {
  const { metrics } = await scorer.run(data)
  return Object.entries(floors).map(([metric, floor]) => ({
    task: scorer.task,
    metric,
    value: metrics[metric] ?? 0,
    floor,
  }))
}

const isUnder = ({ value, floor }: Row): boolean => value < floor

const lineOf = (row: Row): string =>
  `${row.task.padEnd(12)} ${row.metric.padEnd(24)} ${row.value.toFixed(4)}  floor ${row.floor.toFixed(4)}${isUnder(row) ? '  UNDER' : ''}`

const tellSkipped = (task: string, reason: string): void => {
  console.log(`${task.padEnd(12)} skipped: ${reason}`)
}

/**
 * Runs every benchmark that has floors and data, or only the tasks that the command line names, and fails when a
 * figure is under its floor. Takes some minutes.
 */
const gate = async (chosen: readonly string[]): Promise<number> => {
  const unknown = chosen.find(task => !scorers.some(scorer => scorer.task === task))
  if (unknown !== undefined) {
    console.error(`gate: there is no task '${unknown}': ${scorers.map(({ task }) => task).join(', ')}`)
    return 2
  }
  const rows: Row[] = []
  for (const scorer of scorers) {
    if (chosen.length > 0 && !chosen.includes(scorer.task)) continue
    const data = `${benchmarkFolder()}${scorer.defaultData}`
    const floors = floorsOf(scorer.task)
    if (floors === null) tellSkipped(scorer.task, `no bench/${scorer.task}/floors.json`)
    else if (!existsSync(data)) tellSkipped(scorer.task, `no data at ../shared/data/${scorer.defaultData}`)
    else {
      console.error(`${scorer.task}: running …`)
      const found = await rowsOf(scorer, data, floors)
      for (const row of found) console.log(lineOf(row))
      rows.push(...found)
    }
  }
  const under = rows.filter(isUnder)
  console.log(`${rows.length} figures, ${under.length} under their floor`)
  return under.length > 0 ? 1 : 0
}

process.exitCode = await gate(process.argv.slice(2))
