import { type Command, Option } from 'commander'
import { reportOutput } from '../output/outputs.ts'
import { buildReport } from '../report/build.ts'
import { reportToHtml } from '../report/html.ts'
import { reportToMarkdown } from '../report/markdown.ts'
import { type SharedOptions, withSharedOptions } from './options.ts'
import { runOnPages } from './run.ts'

/** Adds `sitrep report`. */
export const addReport = (program: Command): void => {
  withSharedOptions(program.command('report'))
    .description('the situation report: state of play, control, events, disagreements, sources')
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['markdown', 'html']).default('markdown'),
    )
    .option('--title <title>', 'title of the report')
    .action((paths: string[], options: SharedOptions & { format: string; title?: string }) =>
      runOnPages(paths, options, ({ account }) => {
        const report = buildReport(account, options.title ? { title: options.title } : {})
        if (options.json) return JSON.stringify(reportOutput(account, report), null, 2)
        return options.format === 'html' ? reportToHtml(report) : reportToMarkdown(report)
      }),
    )
}
