import type { Command } from 'commander'
import { explain } from '../output/explain.ts'
import { usageError } from '../read/index.ts'
import { buildReport } from '../report/build.ts'
import { explanationText } from './explanation-text.ts'
import { type SharedOptions, withSharedOptions } from './options.ts'
import { runOnPages } from './run.ts'

/** Adds `sitrep explain`. */
export const addExplain = (program: Command): void => {
  const command = program
    .command('explain')
    .argument(
      '<id>',
      'id of a claim, place, actor, event, disagreement, passage, judgement or report sentence',
    )
  withSharedOptions(command)
    .description('how a claim, row or report sentence came about')
    .action((id: string, paths: string[], options: SharedOptions) =>
      runOnPages(paths, options, ({ account, judgements, lines }) => {
        const explanation = explain({ account, report: buildReport(account), judgements, lines }, id)
        if (!explanation)
          throw usageError(
            `explain: nothing in these pages has the id '${id}': take one from another command's --json`,
          )
        return options.json
          ? JSON.stringify({ schema: 'sitrep/explain@1', explanation }, null, 2)
          : explanationText(explanation)
      }),
    )
}
