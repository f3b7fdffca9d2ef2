import type { ReviewItemOutput } from '../../../../src/output/contract.ts'

/** An answer as the API takes it. */
export type Answer = 'same' | 'different' | 'unsure' | 'real' | 'explained' | number

/** An answer that an item takes, with its key and what it would change. */
export interface Choice {
  readonly answer: Answer
  readonly key: string
  readonly label: string
  /** What the account would say instead; empty = it stays as it is. */
  readonly says: readonly string[]
  /** True where the item stands like this already. */
  readonly stands: boolean
}

/** What a list of changes says of an answer: its words are those of the command line ("join", "prefer 2 (…)"). */
const saysOf = (item: ReviewItemOutput, word: string): readonly string[] =>
  item.changes.find(({ answer }) => answer === word || answer.startsWith(`${word} (`))?.says ?? []

/** The name of the preferred side stands in the history, not in the verdict. */
const preferred = (item: ReviewItemOutput): number => {
  const newest = item.history.find(({ state, verdict }) => state === 'in force' && verdict === 'prefers')
  return newest?.about === null || newest === undefined
    ? -1
    : item.sides.findIndex(({ name }) => newest.about?.endsWith(`“${name}”`))
}

const mostSides = 9

/** The answers that an item takes, in the order in which they are shown. */
export const choicesOf = (item: ReviewItemOutput): readonly Choice[] => {
  if (item.kind === 'disagreement') {
    const judged = item.state !== 'open'
    return [
      ...item.sides.slice(0, mostSides).map(
        ({ name }, index): Choice => ({
          answer: index,
          key: String(index + 1),
          label: `Prefer “${name}”`,
          says: saysOf(item, `prefer ${index + 1}`),
          stands: judged && item.verdict === 'prefers' && preferred(item) === index,
        }),
      ),
      {
        answer: 'real',
        key: 'r',
        label: 'A real disagreement',
        says: [],
        stands: item.verdict === 'real',
      },
      {
        answer: 'explained',
        key: 'e',
        label: 'Explained, no disagreement',
        says: [],
        stands: item.verdict === 'explained',
      },
    ]
  }
  const stands = item.kind === 'merge' ? 'same' : 'different'
  return [
    { answer: 'same', key: 's', label: 'The same', says: saysOf(item, 'join'), stands: stands === 'same' },
    {
      answer: 'different',
      key: 'd',
      label: 'Different',
      says: saysOf(item, 'split'),
      stands: stands === 'different',
    },
    { answer: 'unsure', key: 'u', label: 'Unsure', says: [], stands: false },
  ]
}

/** What an answer does, in one line, where it changes no line of the account. */
export const quietEffect = (item: ReviewItemOutput, choice: Choice): string => {
  if (choice.stands) return 'Confirms how the account has it; rules no longer ask.'
  if (choice.answer === 'unsure') return 'Leaves the two apart, whatever the rules say.'
  if (choice.answer === 'explained') return 'The account no longer lists it among the open disagreements.'
  if (choice.answer === 'real') return 'The account lists it as a disagreement.'
  return item.kind === 'disagreement'
    ? 'Changes no line on control; the side is marked as preferred, the others stay.'
    : 'Changes no line of the account.'
}

/** The item to show next once one is answered: the one below, or the one above at the end. */
export const itemAfter = (ids: readonly string[], id: string): string | null => {
  const index = ids.indexOf(id)
  return ids[index + 1] ?? ids[index - 1] ?? null
}
