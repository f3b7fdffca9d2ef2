import { denialVerbs, deniedNouns, falseAdjectives } from '../../../language/en/force.ts'
import type { Force } from '../../../model/claim.ts'
import type { ActorMention } from '../../../model/mention.ts'
import type { Quote } from '../../../model/quote.ts'
import { covers } from '../../../model/span.ts'
import { ancestors } from '../../tree.ts'
import { actorsOf } from '../actors-of.ts'
import { argumentsOf } from '../arguments.ts'
import type { Scope } from '../scope.ts'

interface Rejection {
  readonly force: Force
  readonly reason: string
  readonly speaker: ActorMention | null
  readonly chain: readonly ActorMention[]
  readonly outright: true
}

/** What is reported only to be rejected, and by whom; null where nobody rejects it. */
export const rejectionOf = (scope: Scope, trigger: number, said: Quote | undefined): Rejection | null =>
  (said ? deniedReport(scope, said) : null) ?? falseClaim(scope, trigger)

/** "denied reports that", "dismissed the claim that". */
const deniedReport = (scope: Scope, { cue }: Quote): Rejection | null => {
  const { tokens } = scope.tree
  const noun = tokens.findIndex(token => token.start === cue.start)
  const { deprel, head: verb = -1 } = tokens[noun] ?? {}
  const lemma = tokens[verb]?.lemma.toLowerCase() ?? ''
  if (deprel !== 'obj' || !denialVerbs.has(lemma)) return null
  const [speaker = null] = argumentsOf(scope.tree, verb).subject.flatMap(head => actorsOf(scope, head))
  return rejection('denies', `within what "${lemma}" rejects`, speaker)
}

/** "the claim of occupying Marsa was false": by whoever says so, or by the outlet. */
const falseClaim = (scope: Scope, trigger: number): Rejection | null => {
  const { tokens } = scope.tree
  for (const index of ancestors(scope.tree, trigger)) {
    const noun = tokens[index]!
    const predicate = tokens[noun.head]?.lemma.toLowerCase() ?? ''
    if (noun.deprel !== 'nsubj' || !deniedNouns.has(noun.lemma.toLowerCase())) continue
    if (!falseAdjectives.has(predicate)) return null
    const speaker = scope.quotes.find(quote => covers(quote.content, noun))?.speaker ?? null
    return rejection(speaker ? 'denies' : 'negated', `said to be "${predicate}"`, speaker)
  }
  return null
}

const rejection = (force: Force, reason: string, speaker: ActorMention | null): Rejection => ({
  force,
  reason,
  speaker,
  chain: speaker ? [speaker] : [],
  outright: true,
})
