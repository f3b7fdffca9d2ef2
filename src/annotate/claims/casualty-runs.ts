import {
  countedNouns,
  fallenWords,
  heldNouns,
  lifeVerbs,
  partOpeners,
  strikingVerbs,
  sufferingNouns,
  sufferingWords,
  undoingVerbs,
} from '../../language/en/casualty-words.ts'
import type { CasualtyCount } from '../../model/claim.ts'
import type { Token } from '../../model/parse.ts'
import { inherit, opensPart } from './casualty-runs/lists.ts'
import { lemma, type Told, word } from './casualty-runs/told.ts'
import { toldAfter } from './casualty-runs/told-after.ts'
import { fallenBefore, toldBefore } from './casualty-runs/told-before.ts'
import { type CountedGroup, countedGroups } from './counted-groups.ts'
import type { People } from './people.ts'
import type { Scope } from './scope.ts'

/** A number of people and what befell them, as the order of words tells it. */
export interface CasualtyRun {
  readonly count: CasualtyCount
  /** The token that says it. */
  readonly trigger: number
  readonly people: People
  /** The run whose total holds this one, by its place in the list. */
  readonly partOf: number | null
}

/**
 * Reads numbers of casualties from the order of words alone: "20 people were killed and dozens more wounded",
 * "killing 20", "leaving 20 dead", "the death of a woman". Sentences without commas, and headlines, whose trees are
 * often wrong, are read as well as others.
 */
export const casualtyRuns = (scope: Scope): readonly CasualtyRun[] => {
  const { tokens } = scope.tree
  if (!tokens.some(token => isCue(token))) return []
  const groups = countedGroups(scope)
  const told = groups.map(
    (group): Told | null =>
      toldOf(group) ?? toldBefore(tokens, groups, group) ?? toldAfter(tokens, groups, group),
  )
  inherit(tokens, groups, told)
  groups.forEach((group, index) => {
    if (heldNouns.has(group.noun))
      told[index] ??= { count: 'captured', trigger: group.people.head, before: false }
  })
  const runs: CasualtyRun[] = []
  let total: number | null = null
  groups.forEach((group, index) => {
    const own = told[index] ?? null
    const whole = total === null ? null : runs[total]!
    if (opensPart(tokens, groups, index) && whole) {
      const apart = own !== null && own.trigger - group.end <= 2 && own.trigger >= group.end ? own : null
      const count = apart?.count ?? whole.count
      runs.push({ count, trigger: whole.trigger, people: group.people, partOf: total })
      return
    }
    const said = own ?? (isOpened(tokens, group) ? fallenBefore(tokens, group.first) : null)
    if (!said) return
    if (!group.fallen) total = runs.length
    runs.push({ ...said, people: group.people, partOf: group.fallen && whole ? total : null })
  })
  return runs
}

const isCue = (token: Token): boolean =>
  strikingVerbs.has(lemma(token)) ||
  undoingVerbs.has(lemma(token)) ||
  sufferingWords.has(word(token)) ||
  sufferingWords.has(lemma(token)) ||
  sufferingNouns.has(lemma(token)) ||
  countedNouns.has(lemma(token)) ||
  heldNouns.has(lemma(token)) ||
  fallenWords.has(word(token)) ||
  lifeVerbs.has(lemma(token))

/** "five of the dead". */
const toldOf = ({ fallen }: CountedGroup): Told | null =>
  fallen ? { count: fallen.count, trigger: fallen.token, before: false } : null

const isOpened = (tokens: readonly Token[], group: CountedGroup): boolean =>
  partOpeners.has(word(tokens[group.first - 1]))
