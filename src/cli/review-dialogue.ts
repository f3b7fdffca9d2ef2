import type { JudgementLine } from '../judgements/line.ts'
import type { ReviewItemOutput } from '../output/contract.ts'
import { type Answer, lineOf } from '../review/answers.ts'
import { withdraw } from '../review/decide.ts'
import type { ReviewItem } from '../review/item.ts'
import { bold, dim, green } from './colour.ts'
import type { Session } from './review-session.ts'
import { itemText, nothingDoubtful } from './review-text.ts'

/** Where a dialogue takes place. */
export interface Terminal {
  /** Prints a question and gives the answer, null at the end of input. */
  ask(question: string): Promise<string | null>
  say(text: string): void
  /** The time, as ISO: judgements carry it. */
  now(): string
}

export interface DialogueOptions {
  readonly name: string | undefined
  readonly limit: number
  /** What an item looks like, with what each answer would change. */
  readonly outputOf: (item: ReviewItem) => Promise<ReviewItemOutput>
}

const keysOf = ({ kind, verdict }: ReviewItem): string =>
  kind === 'disagreement'
    ? '[c] real, stays open  [s]ettle it  [w]ithdraw  [n]ext  [u]ndo  [q]uit'
    : verdict === 'same'
      ? '[c]onfirm: one  [s]plit: two  [w]ithdraw the merge  [n]ext  [u]ndo  [q]uit'
      : '[c]onfirm: two  [j]oin: one  [w]ithdraw  [n]ext  [u]ndo  [q]uit'

/** Asks about one item after the other until the list or the input ends. Every judgement is on disk before it is confirmed. */
export const runDialogue = async (
  session: Session,
  terminal: Terminal,
  { name: given, limit, outputOf }: DialogueOptions,
): Promise<void> => {
  const { ask, say } = terminal
  const queue = session
    .open()
    .slice(0, limit)
    .map(({ id }) => id)
  if (queue.length === 0) return say(dim(nothingDoubtful))
  const written: { readonly line: JudgementLine; readonly at: number }[] = []
  let name = given
  const signature = async (reason: string) => {
    while (name === undefined || name.trim() === '') {
      const answer = await ask('Your name, as it shall stand beside the judgement: ')
      if (answer === null) return null
      name = answer.trim()
    }
    return { by: name, at: terminal.now(), reason }
  }
  const keep = async (line: JudgementLine): Promise<void> => {
    const changes = await session.write(line)
    say(green(`Written: ${line.verdict}, ${line.id}`))
    for (const each of changes.slice(0, 6)) say(`  → ${each}`)
  }
  let at = 0
  while (at < queue.length) {
    const item = session.items().find(({ id }) => id === queue[at])
    // An answer on another item may have decided this one.
    if (item === undefined) {
      at++
      continue
    }
    say(`\n${itemText(await outputOf(item), `${at + 1}/${queue.length}`)}`)
    const answer = await answerTo(item, terminal)
    if (answer === null) break
    if (answer === 'next') at++
    else if (answer === 'undo') {
      const last = written.pop()
      if (last === undefined) say('Nothing to undo: nothing was written in this session.')
      else {
        const sign = await signature('undone')
        if (sign === null) break
        await keep(withdraw(last.line, sign))
        at = last.at
      }
    } else {
      const reason = await ask('Why? ')
      if (reason === null) break
      if (reason.trim() === '') {
        say('A judgement needs a reason; nothing was written.')
        continue
      }
      const sign = await signature(reason.trim())
      if (sign === null) break
      const line = lineOf(item, answer, session.input().account, sign)
      if (line === null) {
        say('There is no judgement to withdraw here.')
        continue
      }
      await keep(line)
      written.push({ line, at })
      at++
    }
  }
  say(
    written.length === 0
      ? dim('\nNothing was written.')
      : `\n${bold(`${written.length} ${written.length === 1 ? 'judgement' : 'judgements'} written.`)}`,
  )
}

/** Asks until a key fits; null quits. */
const answerTo = async (
  item: ReviewItem,
  { ask, say }: Terminal,
): Promise<Answer | 'next' | 'undo' | null> => {
  for (;;) {
    const key = (await ask(`   ${keysOf(item)} > `))?.trim().toLowerCase()
    if (key === undefined || key === 'q') return null
    if (key === 'n' || key === '') return 'next'
    if (key === 'u') return 'undo'
    if (key === 'w') return 'withdraw'
    if (item.kind === 'disagreement') {
      if (key === 'c') return 'real'
      if (key === 's') {
        const side = (
          await ask(`   Which side is right? 1–${item.sides.length}, or e: no contradiction > `)
        )?.trim()
        if (side === undefined) return null
        if (side === 'e') return 'explained'
        if (item.sides[Number(side) - 1] !== undefined) return Number(side) - 1
      }
    } else {
      if (key === 'c') return item.verdict === 'same' ? 'same' : 'different'
      if (key === 's') return 'different'
      if (key === 'j') return 'same'
    }
    say(`   '${key}' is none of the keys.`)
  }
}
