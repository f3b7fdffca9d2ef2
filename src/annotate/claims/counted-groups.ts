import { peopleNouns } from '../../language/en/casualties.ts'
import { countedNouns, fallenWords, sufferingWords } from '../../language/en/casualty-words.ts'
import { memberNouns } from '../../language/en/control.ts'
import { months, weekdays } from '../../language/en/dates.ts'
import { personNouns } from '../../language/en/people.ts'
import type { CasualtyCount, Quantity } from '../../model/claim.ts'
import type { Token } from '../../model/parse.ts'
import { type QuantityReading, quantitiesOf } from '../quantities/index.ts'
import type { People } from './people.ts'
import type { Scope } from './scope.ts'

/** Counted people as a run of words, read without the tree: "at least 20 Iraqi soldiers", "a woman", "dozens". */
export interface CountedGroup {
  /** First token, the words "at least" included, and the one behind the run. */
  readonly first: number
  readonly end: number
  readonly people: People
  /** True when a noun names people; else only the number stands there ("killed 20"). */
  readonly named: boolean
  /** The lower-case lemma of the noun, "" without one. */
  readonly noun: string
  /** True for "five of the dead": they are a part of those who were hit. */
  readonly fallen: { readonly count: CasualtyCount; readonly token: number } | null
}

/** All counted people of a sentence, in order. A number that counts things makes none. */
export const countedGroups = (scope: Scope): readonly CountedGroup[] => {
  const { tokens } = scope.tree
  const numbers = quantitiesOf(tokens).filter(({ unit }) => unit === null)
  const found: CountedGroup[] = []
  for (let at = 0; at < tokens.length; at++) {
    const number = numbers.find(each => each.tokens[0] === at)
    const group = number ? ofNumber(scope, number) : ofArticle(scope, at, numbers)
    if (!group) continue
    found.push(group)
    at = group.end - 1
  }
  return found
}

const lower = (token: Token | undefined): string => token?.form.toLowerCase() ?? ''
const lemmaOf = (token: Token | undefined): string => token?.lemma.toLowerCase() ?? ''

const ofNumber = (scope: Scope, number: QuantityReading): CountedGroup | null => {
  const { tokens } = scope.tree
  const last = number.tokens.at(-1)!
  let from = last + 1
  // "dozens of civilians", "more than 100 of the evacuees".
  if (lower(tokens[from]) === 'of') {
    from++
    while (['DT', 'PRP$', 'PDT'].includes(tokens[from]?.xpos ?? '')) from++
    if (tokens[from]?.xpos === 'PRP')
      return groupOf(scope, number.tokens[0]!, from, from + 1, number.quantity, last)
    const fallen = fallenWords.get(lower(tokens[from]))
    if (fallen)
      return {
        ...groupOf(scope, number.tokens[0]!, from, from + 1, number.quantity, last),
        fallen: { count: fallen, token: from },
      }
    const run = runFrom(scope, from)
    return run.noun === null
      ? null
      : groupOf(scope, number.tokens[0]!, run.noun, run.noun + 1, number.quantity, last)
  }
  const run = runFrom(scope, from)
  if (run.noun === null) {
    // "killed 20", "two killed"; a number before a thing counts no people.
    if (run.thing) return null
    return groupOf(scope, number.tokens[0]!, null, last + 1, number.quantity, last)
  }
  return groupOf(scope, number.tokens[0]!, run.noun, run.noun + 1, number.quantity, last)
}

const one: Quantity = { min: 1, max: 1, approximate: false }

/** "a woman", "another soldier", "another"; "his commander" is one, too. */
const ofArticle = (scope: Scope, at: number, numbers: readonly QuantityReading[]): CountedGroup | null => {
  const { tokens } = scope.tree
  const word = lower(tokens[at])
  if (!['a', 'an', 'another'].includes(word)) return null
  const run = runFrom(scope, at + 1)
  if (numbers.some(({ tokens: own }) => own.some(each => each > at && each <= (run.noun ?? at + 1))))
    return null
  if (run.noun === null) {
    const alone = word === 'another' && !run.thing
    return alone ? groupOf(scope, at, null, at + 1, one, at) : null
  }
  const noun = tokens[run.noun]!
  const isPerson = ['NN', 'NNP', 'JJ'].includes(noun.xpos) && personNouns.has(lemmaOf(noun))
  if (!isPerson && !isNationalAt(scope, run.noun)) return null
  return groupOf(scope, at, run.noun, run.noun + 1, one, at)
}

const groupOf = (
  scope: Scope,
  first: number,
  noun: number | null,
  end: number,
  quantity: Quantity,
  number: number,
): CountedGroup => {
  const { tree, doc } = scope
  const { tokens } = tree
  const span = { start: tokens[first]!.start, end: tokens[end - 1]!.end }
  const after = tokens.slice(number + 1, end).find(token => !['IN', 'DT', 'PDT', 'PRP$'].includes(token.xpos))
  const pronoun = noun !== null && tokens[noun]!.xpos === 'PRP'
  const of = noun === null || !after || pronoun ? 'people' : doc.text.slice(after.start, span.end)
  return {
    first,
    end,
    named: noun !== null,
    noun: noun === null ? '' : lemmaOf(tokens[noun]),
    fallen: null,
    people: { ...span, head: noun ?? number, quantity, of },
  }
}

/** What may stand before the noun of a phrase. */
const inside = new Set([
  'JJ',
  'JJR',
  'JJS',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'HYPH',
  'POS',
  'CD',
  '``',
  "''",
  'AFX',
  'VBN',
  'VBG',
])
const longestRun = 9

/** The noun for people that ends the phrase from here; `thing` where another noun does. */
const runFrom = (scope: Scope, from: number): { readonly noun: number | null; readonly thing: boolean } => {
  const { tokens } = scope.tree
  let noun: number | null = null
  let thing = false
  for (let at = from; at < Math.min(tokens.length, from + longestRun); at++) {
    const token = tokens[at]!
    const word = lower(token)
    if (!inside.has(token.xpos) || isDay(word)) break
    const isNoun = token.xpos.startsWith('NN')
    if (sufferingWords.has(word) && !isNoun && !isPeopleAt(scope, at + 1)) break
    if (['VBN', 'VBG'].includes(token.xpos) && !isModifier(scope, at)) break
    if (isPeopleAt(scope, at)) {
      noun = at
      // "20 people Observatory Reuters": a name after a common noun belongs to something else.
      const next = tokens[at + 1]
      if (!next || !['NN', 'NNS', 'HYPH', 'POS'].includes(next.xpos)) return { noun, thing: false }
    } else if (isNoun && token.xpos !== 'NNP') {
      // "the soldier's house": the last noun counts.
      noun = null
      thing = true
    }
  }
  return { noun, thing: thing && noun === null }
}

const isDay = (word: string): boolean =>
  weekdays.has(word) ||
  months.has(word) ||
  ['today', 'yesterday', 'overnight', 'year', 'years', 'day', 'days'].includes(word)

/** "suspected militants", "displaced people": a participle that stands before a noun for people. */
const isModifier = (scope: Scope, at: number): boolean => {
  const { tokens } = scope.tree
  return [1, 2].some(
    step =>
      isPeopleAt(scope, at + step) &&
      tokens.slice(at + 1, at + step).every(token => ['JJ', 'NN', 'NNP', 'HYPH'].includes(token.xpos)),
  )
}

/** "an 18-year-old Palestinian". */
const isNationalAt = ({ tree }: Scope, at: number): boolean => {
  const token = tree.tokens[at]
  const next = tree.tokens[at + 1]?.xpos ?? ''
  return (
    token !== undefined &&
    ['NNP', 'JJ'].includes(token.xpos) &&
    /^\p{Lu}\p{Ll}+(?:ian|can|ani|aqi|emi|ese|lian|ghan|urd|raeli|an)$/u.test(token.form) &&
    !/^(?:NN|HYPH|POS|JJ|CC)/.test(next)
  )
}

const others = new Set(['other', 'others'])

const isPeopleAt = ({ tree, entities }: Scope, at: number): boolean => {
  const token = tree.tokens[at]
  if (!token) return false
  const lemma = lemmaOf(token)
  if (others.has(lower(token))) return token.xpos.startsWith('NN')
  if (!token.xpos.startsWith('NN'))
    return token.xpos === 'JJ' && lemma === 'civilian' && tree.tokens[at + 1]?.xpos !== 'NNS'
  if (countedNouns.has(lemma) || countedNouns.has(lower(token))) return true
  if (token.xpos === 'NNP') return peopleNouns.has(lemma) || personNouns.has(lemma)
  return (
    peopleNouns.has(lemma) ||
    personNouns.has(lemma) ||
    memberNouns.has(lemma) ||
    // "20 Palestinians", "five Sunnis".
    token.xpos === 'NNPS' ||
    (token.xpos === 'NNS' && /^\p{Lu}/u.test(token.form) && entities.places(at).length === 0) ||
    (token.xpos === 'NNS' && entities.actors(at).length > 0)
  )
}
