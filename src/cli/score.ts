import { existsSync } from 'node:fs'
import { type Command, Option } from 'commander'
import type { ScoredError, ScoreOptions, ScoreReport } from '../model/score.ts'
import { usageError } from '../read/index.ts'
import { benchmarkFolder, scorers } from '../score/index.ts'
import { bold, dim } from './colour.ts'
import { wholeNumber } from './options.ts'

/** Adds `sitrep score`. */
export const addScore = (program: Command): void => {
  program
    .command('score')
    .argument('<task>', `one of ${scorers.map(scorer => scorer.task).join(', ')}`)
    .description('run a benchmark and print its figures beside those of other systems')
    .option('--data <path>', 'a file or folder in the format of the benchmark (default: ../shared/data)')
    .addOption(
      new Option(
        '--part <part>',
        'part of a set that is split (default: test; all of a file of labels)',
      ).choices(['train', 'tune', 'test', 'all']),
    )
    .option('--worst <n>', 'how many of the worst errors to list, by position', wholeNumber, 20)
    .option('--json', 'print one JSON object instead of text')
    .action((task: string, options: ScoreOptions & { data?: string; json?: boolean }) =>
      runScore(task, options),
    )
}

/** Runs one benchmark. Throws a usage error for an unknown task or data that is not there. */
const runScore = async (
  task: string,
  options: ScoreOptions & { data?: string; json?: boolean },
): Promise<void> => {
  const scorer = scorers.find(each => each.task === task)
  if (!scorer)
    throw usageError(
      `score: there is no task '${task}': choose one of ${scorers.map(each => each.task).join(', ')}`,
    )
  const data = options.data ?? `${benchmarkFolder()}${scorer.defaultData}`
  if (!existsSync(data))
    throw usageError(
      `score: no data at '${data}': give a file or folder of the benchmark's format with --data`,
    )
  const report = await scorer.run(data, options)
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ schema: 'sitrep/score@1', ...report }, null, 2)}\n`
      : scoreText(report, scorer.description),
  )
}

const figure = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) > 1 ? 1 : 4)

const errorText = ({ set, item, start, end, error, expected, found }: ScoredError): string =>
  `  ${error.padEnd(10)} ${set} ${item} ${start}–${end}: expected ${expected ?? 'nothing'}; found ${found ?? 'nothing'}`

const scoreText = (report: ScoreReport, description: string): string => {
  const width = Math.max(...Object.keys(report.metrics).map(name => name.length))
  const metrics = Object.entries(report.metrics).map(
    ([name, value]) => `  ${name.padEnd(width)}  ${figure(value)}`,
  )
  const interval = report.interval
    ? [dim(`  95 % interval of the first: ${report.interval.map(figure).join(' to ')}`)]
    : []
  const peers = report.peers.map(
    peer =>
      `  ${peer.name}: ${Object.entries(peer.metrics)
        .map(([name, value]) => `${name} ${figure(value)}`)
        .join(', ')} ${dim(`(${peer.source})`)}`,
  )
  return [
    `${bold(report.task)} · ${description}`,
    dim(`  ${report.data} · n = ${report.n} · ${report.seconds.toFixed(1)} s`),
    ...metrics,
    ...interval,
    ...(peers.length > 0 ? ['Others', ...peers] : []),
    ...(report.worst && report.worst.length > 0 ? ['Worst errors', ...report.worst.map(errorText)] : []),
    ...(report.notes ?? []).map(note => dim(`  ${note}`)),
    '',
  ].join('\n')
}
