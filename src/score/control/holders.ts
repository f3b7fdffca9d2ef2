import { byString } from '../../model/id.ts'
import { daysBetween } from '../../model/time.ts'
import { share } from '../figures/ratios.ts'

/** A change of hands with the days that are given for it. */
export interface SideChange {
  readonly to: string
  readonly from: string
  readonly until: string
}

/** What is true of a place: sides, not actors. */
export interface TrueHolder {
  readonly day: string
  /** Null = contested. */
  readonly side: string | null
  readonly changes: readonly SideChange[]
}

/** What a method says of the same place. */
export interface StatedHolder {
  /** On the day of the truth; null = none stated. */
  readonly side: string | null
  /** Its changes that are dated to a day or two. */
  readonly changes: readonly SideChange[]
}

/** Nothing stated. */
export const noHolder: StatedHolder = { side: null, changes: [] }

/** Two dates of one change. */
export interface DatePair {
  readonly truth: SideChange
  readonly stated: SideChange
  /** Days between them; 0 = they can be the same day. */
  readonly days: number
}

/** One place of the truth as a method answers it. */
export interface HolderAnswer {
  readonly isStated: boolean
  readonly isRight: boolean
  readonly pairs: readonly DatePair[]
}

/** Days by which a date may be off. */
export const withinDays = 1

const daysApart = (truth: SideChange, stated: SideChange): number =>
  Math.max(0, daysBetween(stated.from, truth.from), daysBetween(truth.until, stated.until))

/** Changes to one side that lie further apart are two changes, not one that is dated differently. */
const sameChangeDays = 365

/** Pairs the changes to one side that lie nearest, each used once. */
const pairChanges = (truth: readonly SideChange[], stated: readonly SideChange[]): readonly DatePair[] => {
  const all = truth
    .flatMap(left =>
      stated
        .filter(right => right.to === left.to)
        .map(right => ({ truth: left, stated: right, days: daysApart(left, right) }))
        .filter(({ days }) => days <= sameChangeDays),
    )
    .sort(
      (left, right) =>
        left.days - right.days ||
        byString(left.truth.from, right.truth.from) ||
        byString(left.stated.from, right.stated.from),
    )
  const pairs: DatePair[] = []
  for (const pair of all)
    if (!pairs.some(other => other.truth === pair.truth || other.stated === pair.stated)) pairs.push(pair)
  return pairs
}

/** A holder that is stated for a place that is contested in truth is wrong. */
export const answerHolder = (truth: TrueHolder, stated: StatedHolder): HolderAnswer => ({
  isStated: stated.side !== null,
  isRight: stated.side !== null && stated.side === truth.side,
  pairs: pairChanges(truth.changes, stated.changes),
})

/** Share of the stated holders that are right. */
export const holderRight = (answers: readonly HolderAnswer[]): number =>
  share(
    answers.filter(({ isStated }) => isStated),
    ({ isRight }) => isRight,
  )

/** Share of the dated changes that are right to a day. */
export const datesRight = (answers: readonly HolderAnswer[]): number => {
  const pairs = answers.flatMap(answer => answer.pairs)
  return share(pairs, ({ days }) => days <= withinDays)
}

/** The figures of one method, with what they are shares of. */
export const holderFigures = (answers: readonly HolderAnswer[]): { readonly [metric: string]: number } => ({
  'holder right': holderRight(answers),
  'change within a day': datesRight(answers),
  coverage: share(answers, ({ isStated }) => isStated),
  'holders stated (places)': answers.filter(({ isStated }) => isStated).length,
  'changes compared (changes)': answers.flatMap(({ pairs }) => pairs).length,
})
