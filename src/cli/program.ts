import { Command } from 'commander'
import { packageVersion } from './package-version.ts'

/** A command as the help of the whole program tells it. What it does is loaded when it is asked for. */
export interface CommandEntry {
  readonly name: string
  readonly usage: string
  readonly description: string
  /** Loads the command, and with it what it needs; the function adds it to a program. */
  readonly load: () => Promise<(program: Command) => void>
}

const loadViews = async () => (await import('./views.ts')).addViews

const view = (name: string, description: string): CommandEntry => ({
  name,
  usage: '[options] <path...>',
  description,
  load: loadViews,
})

/** In the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'report',
    usage: '[options] <path...>',
    description: 'the situation report: state of play, control, events, disagreements, sources',
    load: async () => (await import('./report.ts')).addReport,
  },
  view('documents', 'the pages as read: title, outlet, date, language, text'),
  view('claims', 'what each page says, with the exact words'),
  view('control', 'who holds which place since when, and according to whom'),
  view('events', 'what happened, with casualties as ranges per claimant'),
  view('copies', 'text that stands on several pages, and where it comes from'),
  view('disagreements', 'where the reports contradict one another'),
  {
    name: 'explain',
    usage: '[options] <id> <path...>',
    description: 'how a claim, row or report sentence came about',
    load: async () => (await import('./explain.ts')).addExplain,
  },
  {
    name: 'review',
    usage: '<path...> [options]',
    description: 'doubtful merges and disagreements, and what people judge of them',
    load: async () => (await import('./review.ts')).addReview,
  },
  {
    name: 'serve',
    usage: '[options] <path...>',
    description: 'the web app and the HTTP API on these pages',
    load: async () => (await import('./serve.ts')).addServe,
  },
  {
    name: 'export',
    usage: '[options] <format> <path...>',
    description: 'the account for other programs: tables, maps, event data, a web archive',
    load: async () => (await import('./export.ts')).addExport,
  },
  {
    name: 'mcp',
    usage: '[options] <path...>',
    description: 'the account as tools for language models (Model Context Protocol)',
    load: async () => (await import('./mcp.ts')).addMcp,
  },
  {
    name: 'score',
    usage: '[options] <task>',
    description: 'run a benchmark and print its figures beside those of other systems',
    load: async () => (await import('./score.ts')).addScore,
  },
]

const examples = `
Examples:
  sitrep report pages/                          the situation report, as Markdown
  sitrep report pages/ --format html > day.html one self-contained page with map and evidence
  sitrep serve pages/                           map, time line, evidence and review in the browser
  sitrep control pages/ --as-of 2017-11-04      who held what on that day
  sitrep claims pages/ --place Marsa --json     every claim on a place, for scripts
  sitrep explain claim:0123456789abcdef pages/  why a claim, row or sentence stands there

Exit codes: 0 done, 1 failed, 2 wrong use, 3 done but some inputs could not be read.`

/** The command that arguments ask for, or ask for help on. */
const wantedBy = (args: readonly string[]): CommandEntry | undefined => {
  const words = args.filter(word => !word.startsWith('-'))
  const name = words[0] === 'help' ? words[1] : words[0]
  return commands.find(entry => entry.name === name)
}

/**
 * The command line for these arguments: the command that they name is loaded, of the others only names and
 * descriptions, so that nothing waits for what it does not use. Parsing throws commander's errors; `main.ts` turns
 * them into exit codes.
 */
export const buildProgram = async (args: readonly string[]): Promise<Command> => {
  const program = new Command('sitrep')
    .description('Reads many reports of one war and gives back one sourced, dated account.')
    .version(packageVersion())
    .showHelpAfterError('(see sitrep --help)')
    .exitOverride()
    .configureHelp({ subcommandTerm: command => `${command.name()} ${command.usage()}` })
    .addHelpText('after', examples)
  const wanted = wantedBy(args)
  if (wanted !== undefined) (await wanted.load())(program)
  const loaded = new Set(program.commands.map(command => command.name()))
  for (const { name, usage, description } of commands)
    if (!loaded.has(name)) program.command(name).usage(usage).description(description)
  return program
}
