import { type Command, Option } from 'commander'
import type { JudgedOutput, ReviewItemOutput } from '../output/contract.ts'
import { reviewItemOutput, reviewOutput } from '../output/review.ts'
import { usageError } from '../read/index.ts'
import type { ReviewItem } from '../review/item.ts'
import { bold, green } from './colour.ts'
import { type SharedOptions, wholeNumber, withOptionalPaths } from './options.ts'
import { type Asked, askedFor, lineFor } from './review-action.ts'
import { runDialogue } from './review-dialogue.ts'
import { openSession, type Session } from './review-session.ts'
import { endText, itemText } from './review-text.ts'
import { runOnPages } from './run.ts'
import { openTerminal } from './terminal.ts'

export interface ReviewOptions extends SharedOptions {
  readonly confirm?: string
  readonly split?: readonly string[]
  readonly join?: readonly string[]
  readonly withdraw?: string
  readonly explained?: string
  readonly prefer?: readonly string[]
  readonly reason?: string
  readonly name?: string
  readonly limit: number
  readonly all?: boolean
  readonly list?: boolean
}

const examples = `
Examples:
  sitrep review pages/                                         what is doubtful, the weightiest first
  sitrep review pages/ --judgements team.jsonl                 at a terminal: one by one, with a key for each answer
  sitrep review pages/ --judgements team.jsonl --all           also what is judged already, by whom and why
  sitrep review pages/ --judgements team.jsonl --name "Mara Lind" --reason "two brothers" --split judgement:0123456789abcdef
  sitrep review pages/ --judgements team.jsonl --name "Mara Lind" --reason "one town" --join "Deir Ezzor" "Dayr az-Zawr"
  sitrep review pages/ --judgements team.jsonl --name "Mara Lind" --reason "its own spokesman" --prefer disagreement:0123456789abcdef 1
  sitrep report pages/ --judgements team.jsonl                 the report, as people judged it
  cat mara.jsonl jonas.jsonl > team.jsonl                      two people's judgements, in any order

Nothing in FILE is ever overwritten: each judgement is one more line. Of two that contradict each other the newer counts.`

/** Adds `sitrep review`. */
export const addReview = (program: Command): void => {
  withOptionalPaths(program.command('review'))
    .usage('<path...> [options]')
    .description('doubtful merges and disagreements, and what people judge of them')
    .option('--confirm <id>', 'it stands as it is: one, two, or a real disagreement')
    .option('--split <id...>', 'a merge, or two ids or names: they are two')
    .option('--join <id...>', 'a near miss, or two ids or names: they are one')
    .option('--withdraw <id>', 'take a judgement back; a rule’s merge is left undecided')
    .option('--explained <id>', 'a disagreement that is none')
    .option('--prefer <id side...>', 'a disagreement and the number of the side that is right')
    .option('--reason <text>', 'why')
    .option('--name <name>', 'who judges (default: $SITREP_NAME)')
    .addOption(new Option('--limit <n>', 'how many to show').argParser(wholeNumber).default(20))
    .option('--all', 'show what is judged or explained already, too')
    .option('--list', 'print the list at a terminal, too, and ask nothing')
    .addHelpText('after', examples)
    .action(async (given: string[], options: ReviewOptions) => {
      const asked = askedFor(given, options)
      const signing = asked.action === null ? null : signingOf(options)
      await runOnPages(
        asked.paths,
        options,
        async run => {
          const session = await openSession(run)
          if (signing !== null) return judge(session, asked, signing, options.json === true)
          const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true
          const asks = isTerminal && options.judgements !== undefined
          return asks && !options.json && !options.list && !options.all
            ? ask(session, options)
            : list(session, options)
        },
        { mayBeNew: true },
      )
    })
}

const outputOf =
  (session: Session) =>
  async (item: ReviewItem): Promise<ReviewItemOutput> =>
    reviewItemOutput(session.input().account, item, await session.changes(item))

/** The list; as text item by item, since what each answer would change takes a while to compute. */
const list = async (session: Session, options: ReviewOptions): Promise<string> => {
  const items = options.all ? session.items() : session.open()
  const shown = items.slice(0, options.limit)
  const left = items.length - shown.length
  const printed: ReviewItemOutput[] = []
  for (const [at, item] of shown.entries()) {
    const output = await outputOf(session)(item)
    if (options.json) printed.push(output)
    else process.stdout.write(`${itemText(output, `${at + 1}/${items.length}`)}\n\n`)
  }
  return options.json ? JSON.stringify(reviewOutput(printed, left), null, 2) : endText(shown.length, left)
}

/** What a judgement needs besides its subject. Checked before any page is read. */
interface Signing {
  readonly file: string
  readonly name: string
  readonly reason: string
}

const signingOf = ({ judgements: file, name = process.env.SITREP_NAME, reason }: ReviewOptions): Signing => {
  if (file === undefined)
    throw usageError(
      'review: --judgements FILE is missing: it names the file to which the judgement is added',
    )
  if (name === undefined || name.trim() === '')
    throw usageError('review: --name is missing: a judgement names the person who answers for it')
  if (reason === undefined || reason.trim() === '')
    throw usageError('review: --reason is missing: a judgement says why, so that others can check it')
  return { file, name: name.trim(), reason: reason.trim() }
}

/** Writes the one judgement that the options ask for. */
const judge = async (
  session: Session,
  asked: Asked,
  { file, name, reason }: Signing,
  isJson: boolean,
): Promise<string> => {
  const line = lineFor(session, asked, { by: name, at: now(), reason })
  const changes = await session.write(line)
  const judged: JudgedOutput = { schema: 'sitrep/judgement@1', file, judgement: line, changes }
  return isJson ? JSON.stringify(judged, null, 2) : judgedText(judged)
}

const judgedText = ({ judgement, file, changes }: JudgedOutput): string =>
  [
    `${green('Written')} to ${file}: ${bold(judgement.verdict)}${judgement.about === undefined ? '' : ` · ${judgement.about}`}`,
    ...(changes.length === 0
      ? ['  Nothing else in the account changes.']
      : changes.map(each => `  → ${each}`)),
    `  ${judgement.id} · take it back with --withdraw ${judgement.id}`,
  ].join('\n')

/** The one place of a review that looks at the clock. */
const now = (): string => new Date().toISOString()

/** One question after the other on the terminal. */
const ask = async (session: Session, options: ReviewOptions): Promise<string> => {
  const terminal = openTerminal(process.stdin, process.stdout, now)
  try {
    await runDialogue(session, terminal, {
      name: options.name ?? process.env.SITREP_NAME,
      limit: options.limit,
      outputOf: outputOf(session),
    })
  } finally {
    terminal.close()
  }
  return ''
}
