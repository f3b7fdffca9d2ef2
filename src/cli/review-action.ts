import type { JudgementLine } from '../judgements/line.ts'
import { pairKey, settleJudgements } from '../judgements/settle.ts'
import { usageError } from '../read/index.ts'
import { type Answer, lineOf } from '../review/answers.ts'
import { judgePair, type Signature, withdraw } from '../review/decide.ts'
import { findItem, findLine, findThings, type Thing } from '../review/find.ts'
import type { ReviewItem } from '../review/item.ts'
import { pairQuestion } from '../review/questions.ts'
import type { ReviewOptions } from './review.ts'
import type { Session } from './review-session.ts'

/** The one judgement that the options ask for. */
export interface Action {
  readonly option: '--confirm' | '--split' | '--join' | '--withdraw' | '--explained' | '--prefer'
  /** An id, or two ids or names; for `--prefer` an id and a side. */
  readonly values: readonly string[]
}

export interface Asked {
  readonly paths: readonly string[]
  readonly action: Action | null
}

const isJudgementId = (value: string): boolean => value.startsWith('judgement:')

/**
 * Sorts what the options hold. An option that takes two values also swallows paths that follow it, so these are given
 * back. Throws a usage error for two judgements at once, or no path.
 */
export const askedFor = (given: readonly string[], options: ReviewOptions): Asked => {
  const actions: readonly Action[] = (
    [
      ['--confirm', options.confirm === undefined ? undefined : [options.confirm]],
      ['--split', options.split],
      ['--join', options.join],
      ['--withdraw', options.withdraw === undefined ? undefined : [options.withdraw]],
      ['--explained', options.explained === undefined ? undefined : [options.explained]],
      ['--prefer', options.prefer],
    ] as const
  ).flatMap(([option, values]) => (values === undefined ? [] : [{ option, values }]))
  const [action, another] = actions
  if (action !== undefined && another !== undefined)
    throw usageError(`review: ${action.option} and ${another.option} are two judgements: give one at a time`)
  const most = action === undefined || isJudgementId(action.values[0] ?? '') ? 1 : 2
  const paths = [...given, ...(action?.values.slice(most) ?? [])]
  if (paths.length === 0)
    throw usageError('review: give a file or folder of pages first: sitrep review pages/')
  return { paths, action: action === undefined ? null : { ...action, values: action.values.slice(0, most) } }
}

const itemOf = (session: Session, id: string): ReviewItem => {
  const item = findItem(session.input(), session.items(), id)
  if (item === null)
    throw usageError(
      `review: nothing in these pages has the id '${id}': take one from sitrep review PATH --all or sitrep explain`,
    )
  return item
}

const thingOf = (session: Session, wanted: string): Thing => {
  const things = findThings(session.input().account, wanted)
  const [thing] = things
  if (thing === undefined)
    throw usageError(
      `review: no claim of these pages names '${wanted}': give an id or a spelling that they use`,
    )
  if (things.length > 1)
    throw usageError(
      `review: '${wanted}' stands for ${things.length} things: give the id of one: ${things.map(({ id }) => id).join(', ')}`,
    )
  return thing
}

/** Two things that the user names, whatever a rule says of them. */
const pairOf = (session: Session, option: string, values: readonly string[]) => {
  const [left, right] = values.map(value => thingOf(session, value))
  if (left === undefined || right === undefined)
    throw usageError(`review: ${option} takes the id of a judgement, or two ids or names`)
  if (left.subject !== right.subject)
    throw usageError(
      `review: '${values[0]}' is ${left.subject === 'place' ? 'a' : 'an'} ${left.subject}, '${values[1]}' ${right.subject === 'place' ? 'a' : 'an'} ${right.subject}: only like and like can be one`,
    )
  if (left.id === right.id)
    throw usageError(
      `review: '${values[0]}' and '${values[1]}' are one ${left.subject} already (${left.id}): give the ids of two`,
    )
  const about = pairQuestion(
    left.subject,
    [left, right].map(({ id, name }) => ({ id, name, claims: [], evidence: [] })),
  )
  return { subject: left.subject, left: left.id, right: right.id, about }
}

/** The judgement that the options ask for. Throws a usage error where it makes no sense. */
export const lineFor = (session: Session, { action }: Asked, signature: Signature): JudgementLine => {
  if (action === null) throw new Error('no judgement was asked for')
  const { option, values } = action
  const [first = '', second] = values
  if ((option === '--split' || option === '--join') && second !== undefined) {
    const pair = pairOf(session, option, values)
    const { standings } = settleJudgements(session.input().lines)
    const history = standings.filter(
      ({ line }) => line.subject !== 'disagreement' && pairKey(line) === pairKey(pair),
    )
    return judgePair(pair, option === '--join' ? 'same' : 'different', history, signature)
  }
  if (option === '--withdraw') {
    // Also a judgement on things that these pages do not speak of, and one that counts no longer.
    const line = findLine(session.input().lines, first)
    if (line !== null) return withdraw(line, signature)
  }
  const item = itemOf(session, first)
  const line = lineOf(item, answerOf(item, option, second), session.input().account, signature)
  if (line === null) throw usageError(`review: there is no judgement on '${first}' to withdraw`)
  return line
}

const answerOf = (item: ReviewItem, option: Action['option'], side: string | undefined): Answer => {
  if (option === '--withdraw') return 'withdraw'
  if (item.kind === 'disagreement') {
    if (option === '--confirm') return 'real'
    if (option === '--explained') return 'explained'
    if (option !== '--prefer')
      throw usageError(
        `review: '${item.id}' is a disagreement: --confirm, --explained or --prefer ID SIDE answers it`,
      )
    const index = Number(side) - 1
    if (item.sides[index] === undefined)
      throw usageError(
        `review: --prefer takes a disagreement and the number of a side: ${item.sides.map(({ name }, at) => `${at + 1} = ${name}`).join('; ')}`,
      )
    return index
  }
  if (option === '--explained' || option === '--prefer')
    throw usageError(`review: ${option} answers disagreements: '${item.id}' asks whether two things are one`)
  if (option === '--join') return 'same'
  return option === '--confirm' && item.verdict === 'same' ? 'same' : 'different'
}
