import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import type { Account } from '../account/account.ts'
import type { ScoreOptions } from '../model/score.ts'
import { copiesOutput } from '../output/copies.ts'
import { explain } from '../output/explain.ts'
import {
  claimsObject,
  controlOutput,
  disagreementsOutput,
  documentsOutput,
  eventsOutput,
  reportOutput,
} from '../output/outputs.ts'
import { usageError } from '../read/index.ts'
import { buildReport } from '../report/build.ts'
import { reportToHtml } from '../report/html.ts'
import { reportToMarkdown } from '../report/markdown.ts'

import { scorers } from '../score/index.ts'
import { copiesText } from './copies-text.ts'
import { explanationText } from './explanation-text.ts'
import { type SharedOptions, wholeNumber, withSharedOptions } from './options.ts'
import { addReview } from './review.ts'
import { runOnPages } from './run.ts'
import { runScore } from './score.ts'
import { claimsText, controlText, disagreementsText, documentsText, eventsText } from './texts.ts'

/** A command that shows one part of the account: its JSON object and its text. */
interface View {
  readonly name: string
  readonly description: string
  readonly object: (account: Account) => object
  readonly text: (account: Account) => string
}

const views: readonly View[] = [
  {
    name: 'documents',
    description: 'the pages as read: title, outlet, date, language, text',
    object: documentsOutput,
    text: documentsText,
  },
  {
    name: 'claims',
    description: 'what each page says, with the exact words',
    object: claimsObject,
    text: claimsText,
  },
  {
    name: 'control',
    description: 'who holds which place since when, and according to whom',
    object: controlOutput,
    text: controlText,
  },
  {
    name: 'events',
    description: 'what happened, with casualties as ranges per claimant',
    object: eventsOutput,
    text: eventsText,
  },
  {
    name: 'copies',
    description: 'text that stands on several pages, and where it comes from',
    object: copiesOutput,
    text: copiesText,
  },
  {
    name: 'disagreements',
    description: 'where the reports contradict one another',
    object: disagreementsOutput,
    text: disagreementsText,
  },
]

const json = (object: object): string => JSON.stringify(object, null, 2)

const packageVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version

/** The whole command line. Parsing throws commander's errors; `main.ts` turns them into exit codes. */
export const buildProgram = (): Command => {
  const program = new Command('sitrep')
    .description('Reads many reports of one war and gives back one sourced, dated account.')
    .version(packageVersion())
    .showHelpAfterError('(see sitrep --help)')
    .exitOverride()
    .addHelpText('after', examples)
  addReport(program)
  for (const view of views) addView(program, view)
  addExplain(program)
  addReview(program)
  addScore(program)
  return program
}

const examples = `
Examples:
  sitrep report pages/                          the situation report, as Markdown
  sitrep report pages/ --format html > day.html one self-contained page with map and evidence
  sitrep control pages/ --as-of 2017-11-04      who held what on that day
  sitrep claims pages/ --place Marsa --json     every claim on a place, for scripts
  sitrep explain claim:0123456789abcdef pages/  why a claim, row or sentence stands there

Exit codes: 0 done, 1 failed, 2 wrong use, 3 done but some inputs could not be read.`

const addReport = (program: Command): void => {
  withSharedOptions(program.command('report'))
    .description('the situation report: state of play, control, events, disagreements, sources')
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['markdown', 'html']).default('markdown'),
    )
    .option('--title <title>', 'title of the report')
    .action((paths: string[], options: SharedOptions & { format: string; title?: string }) =>
      runOnPages(paths, options, ({ account }) => {
        const report = buildReport(account, options.title ? { title: options.title } : {})
        if (options.json) return json(reportOutput(account, report))
        return options.format === 'html' ? reportToHtml(report) : reportToMarkdown(report)
      }),
    )
}

const addView = (program: Command, view: View): void => {
  withSharedOptions(program.command(view.name))
    .description(view.description)
    .action((paths: string[], options: SharedOptions) =>
      runOnPages(paths, options, ({ account }) =>
        options.json ? json(view.object(account)) : view.text(account),
      ),
    )
}

const addExplain = (program: Command): void => {
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
        return options.json ? json({ schema: 'sitrep/explain@1', explanation }) : explanationText(explanation)
      }),
    )
}

const addScore = (program: Command): void => {
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
