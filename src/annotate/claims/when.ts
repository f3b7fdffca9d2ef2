import type { DateMention } from '../../model/date.ts'
import { covers, type Span } from '../../model/span.ts'
import type { Time, TimeBasis } from '../../model/time.ts'
import { ancestors, baseRelation, caseOf, childrenBy, type Tree } from '../tree.ts'
import type { Scope } from './scope.ts'
import { shiftedTime } from './shifted-time.ts'

/** The time of a claim, what it was counted from, and why. */
export interface WhenDecision {
  readonly when: Time | null
  readonly whenBasis: TimeBasis
  readonly whenInferred: boolean
  readonly reason: string
}

/** How what is told goes on in time (TimeML, Vendler): "holds" is a state, "besieges" a process, "captures" an event. */
export type Aspect = 'state' | 'process' | 'event'

/**
 * The time that the text gives for what a trigger says: the date nearest to it in the tree (of several, the one
 * that follows the place), else the day of publication. What lasts and began "since July 2012" lasts until publication.
 */
export const whenOf = (
  scope: Scope,
  trigger: number,
  place: Span | null,
  aspect: Aspect = 'event',
): WhenDecision => {
  const shifted = shiftedTime(scope, trigger, above => whenOf(scope, above, null))
  if (shifted) return shifted
  const isState = aspect === 'state'
  const date = isState && isAside(scope.tree, trigger) ? undefined : nearestDate(scope, trigger, place)
  if (date?.time) {
    return {
      when: boundedTime(date.time, date.bound, aspect !== 'event', scope.anchor?.day ?? null),
      whenBasis: date.basis,
      whenInferred: date.inferred,
      reason: `"${date.text}" (${date.rule})`,
    }
  }
  if (!scope.anchor)
    return { when: null, whenBasis: 'none', whenInferred: false, reason: 'no date and no publication day' }
  const { day, inferred } = scope.anchor
  if (scope.runningDate && scope.runningDate !== 'unknown')
    return {
      when: {
        ...scope.runningDate,
        known: [],
        implied: [...scope.runningDate.known, ...scope.runningDate.implied],
      },
      whenBasis: 'earlier sentence',
      whenInferred: inferred,
      reason: 'a history: the last day named before',
    }
  const earlier = scope.runningDate === 'unknown' || (!isState && isPerfect(scope.tree, trigger))
  return {
    when: {
      from: earlier ? null : day,
      to: day,
      precision: 'day',
      known: [],
      implied: ['year', 'month', 'day'],
    },
    whenBasis: 'publication',
    whenInferred: inferred,
    reason: earlier
      ? 'no date, and a history or a perfect tense: by the day of publication'
      : 'no date in the sentence: the day of publication',
  }
}

/** What lasts "since July 2012" lasts until publication; "until March 2016" it ends where March begins. */
const boundedTime = (
  time: Time,
  bound: DateMention['bound'],
  lasts: boolean,
  anchor: string | null,
): Time => {
  if (!lasts || !bound) return time
  return bound === 'since' ? { ...time, to: anchor } : { ...time, from: null, to: time.from }
}

/** "has taken" without a date says no more than: by now. "said that it had taken" is a plain past in reported speech. */
const isPerfect = (tree: Tree, trigger: number): boolean => {
  const verb = ancestors(tree, trigger).find(index => tree.tokens[index]!.upos === 'VERB')
  if (verb === undefined) return false
  const reported = ancestors(tree, verb).some(index => tree.tokens[index]!.deprel === 'ccomp')
  const perfect = reported ? /^(?:has|have)$/i : /^(?:had|has|have|having)$/i
  return childrenBy(tree, verb, 'aux').some(index => perfect.test(tree.tokens[index]!.form))
}

/** "Marsa, the last town under army control, has been besieged since May": the apposition tells of today. */
const isAside = (tree: Tree, trigger: number): boolean => {
  const path = ancestors(tree, trigger)
  const apposition = path.findIndex(index => tree.tokens[index]!.deprel === 'appos')
  return (
    apposition >= 0 && !path.slice(0, apposition).some(index => tree.tokens[index]!.deprel === 'acl:relcl')
  )
}

const nearestDate = (scope: Scope, trigger: number, place: Span | null): DateMention | undefined => {
  const usable = scope.dates.filter(
    date =>
      date.time !== null &&
      (date.type === 'DATE' || date.type === 'TIME') &&
      !isDateLine(scope, date) &&
      !isAge(scope, date),
  )
  const scored = usable
    .map(date => ({ date, cost: costOf(scope.tree, trigger, date, place) }))
    .filter(each => each.cost < unreachable)
    .sort((left, right) => left.cost - right.cost || left.date.start - right.date.start)
  return scored[0]?.date
}

/** The text's own date line, which a parser without full stops puts into the first sentence. */
const isDateLine = ({ anchor, sentence }: Scope, { time, rule }: DateMention): boolean =>
  anchor !== null &&
  sentence.index <= 1 &&
  time?.from?.slice(0, 10) === anchor.day &&
  time.known.includes('year') &&
  rule.startsWith('calendar')

/** "in the twenty-first century", said in it: any day, so none. */
const isAge = ({ anchor }: Scope, { rule, time }: DateMention): boolean =>
  rule === 'century' && (anchor === null || (time?.to ?? '') >= anchor.day)

const unreachable = 1_000

/** Steps in the tree from the date up to where it meets the trigger and down to it; other clauses are walls. */
const costOf = (tree: Tree, trigger: number, date: DateMention, place: Span | null): number => {
  const own = tree.tokens.findIndex(
    token => covers(date, token) && !covers(date, tree.tokens[token.head] ?? token),
  )
  const head = own >= 0 ? own : tree.tokens.findIndex(token => token.start >= date.start)
  if (head < 0) return unreachable
  const fromDate = ancestors(tree, head)
  const fromTrigger = ancestors(tree, trigger)
  const meeting = fromDate.findIndex(index => fromTrigger.includes(index))
  if (meeting < 0) return unreachable
  const down = fromTrigger.indexOf(fromDate[meeting]!)
  // A date inside another clause below the meeting point speaks of that clause.
  const walls = fromDate
    .slice(0, meeting)
    .filter((index, step) => isOtherClause(tree, index) || (step > 0 && isEarlierThing(tree, index))).length
  // Climbing out of the trigger's own clause is cheap for speech ("said on Friday"), dear otherwise.
  const climbs = fromTrigger.slice(0, down).filter(index => isOtherClause(tree, index)).length
  if (
    walls > 0 ||
    isOfName(tree, head, date, fromTrigger) ||
    isInName(tree, date) ||
    isInLabel(tree, trigger, date)
  )
    return unreachable
  const closeness = place ? Math.abs(date.start - place.end) / 100 + (date.start < place.end ? 0.3 : 0) : 0
  return meeting + down + climbs * 3 + closeness
}

const isOtherClause = (tree: Tree, index: number): boolean =>
  ['advcl', 'acl', 'ccomp', 'parataxis', 'csubj'].includes(baseRelation(tree.tokens[index]!)) ||
  (baseRelation(tree.tokens[index]!) === 'conj' && tree.tokens[index]!.upos === 'VERB')

/** "since the resumption of hostilities in 2011": the day is that of the thing, not of what came after it. */
const isEarlierThing = (tree: Tree, index: number): boolean =>
  tree.tokens[index]!.upos !== 'VERB' && /^(?:since|after|following|until|before)$/.test(caseOf(tree, index))

/** "March 23 Movement", "the 2011 civil war": the day names something, unless that is what the claim is read from. */
const isOfName = (tree: Tree, head: number, date: DateMention, fromTrigger: readonly number[]): boolean => {
  const above = tree.tokens[head]!.head
  const noun = tree.tokens[above]
  if (!noun || covers(date, noun) || fromTrigger[0] === above) return false
  if (!['nummod', 'compound', 'amod', 'nmod'].includes(baseRelation(tree.tokens[head]!))) return false
  if (tree.tokens[head]!.deprel === 'nmod:poss' || caseOf(tree, head) !== '') return false
  if (head > above || noun.start - date.end > nameGap) return false
  return noun.upos === 'PROPN' || /^\d{4}\b/.test(date.text)
}

/** "the March 23 Movement": between an article and a capital, whatever the tree makes of it. */
const isInName = ({ tokens }: Tree, date: DateMention): boolean => {
  const next = tokens.findIndex(token => token.start >= date.end)
  const first = tokens.findIndex(token => token.start >= date.start)
  const [after, before] = [tokens[next], tokens[first - 1]]
  return (
    /^\p{Lu}\p{L}+ \d{1,2}$/u.test(date.text) &&
    before?.form.toLowerCase() === 'the' &&
    after !== undefined &&
    after.start - date.end === 1 &&
    /^\p{Lu}/u.test(after.form)
  )
}

/** Characters between a year and the noun that it names something with ("2011 Libyan civil war"). */
const nameGap = 24

/** "2011–present factional fighting: troops took Marsa": the years of a heading before a colon are those of the war. */
const isInLabel = (tree: Tree, trigger: number, date: DateMention): boolean => {
  const colon = tree.tokens.findIndex(token => token.form === ':')
  const before = tree.tokens[colon]
  return (
    before !== undefined &&
    colon <= labelWords &&
    colon < trigger &&
    date.end <= before.start &&
    date.time?.precision === 'year'
  )
}

const labelWords = 12
