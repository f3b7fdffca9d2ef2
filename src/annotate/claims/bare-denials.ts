import { bareDenialVerbs, deniedNouns, deniedPronouns } from '../../language/en/force.ts'
import type { ControlClaim } from '../../model/claim.ts'
import { contentId } from '../../model/id.ts'
import { type ActorMention, idOf } from '../../model/mention.ts'
import { childBy } from '../tree.ts'
import { actorsOf } from './actors-of.ts'
import { argumentsOf } from './arguments.ts'
import { evidenceOf } from './evidence-of.ts'
import type { Scope } from './scope.ts'

/** Sentences back in which what is denied is looked for. */
const reach = 2

/**
 * "Azerbaijan said it had taken Marsa. Armenia denied it", "…, which Armenia was quick to deny": what the text told
 * last, denied by somebody else. `told` are the control claims read so far, in reading order. The denial's own words
 * are its evidence; place, effect and actor are those of what it denies.
 */
export const bareDenials = (scope: Scope, told: readonly ControlClaim[]): ControlClaim[] =>
  scope.tree.tokens.flatMap((token, verb) => {
    if (token.upos !== 'VERB' || !bareDenialVerbs.has(token.lemma.toLowerCase())) return []
    const denier = isBare(scope, verb) ? denierAt(scope, verb) : undefined
    return denier
      ? deniedBy(scope, verb, denier, told).map(claim => denialOf(scope, verb, denier, claim))
      : []
  })

/** "denied it", "rejected the report", "disagreed": the words say nothing of what is denied. */
const isBare = ({ tree }: Scope, verb: number): boolean => {
  if (childBy(tree, verb, 'ccomp', 'xcomp') !== undefined) return false
  const { object } = argumentsOf(tree, verb)
  const own = childBy(tree, verb, 'obj')
  if (own === undefined) return tree.tokens[verb]!.lemma.toLowerCase() === 'disagree'
  if (deniedPronouns.has(tree.tokens[own]!.form.toLowerCase())) return true
  return object.every(
    head =>
      deniedNouns.has(tree.tokens[head]!.lemma.toLowerCase()) &&
      childBy(tree, head, 'acl', 'ccomp', 'nmod') === undefined,
  )
}

const denierAt = (scope: Scope, verb: number): ActorMention | undefined =>
  argumentsOf(scope.tree, verb).subject.flatMap(head => actorsOf(scope, head))[0]

/** What the text told last before the verb, if somebody else said it. */
const deniedBy = (
  { tree, sentence }: Scope,
  verb: number,
  denier: ActorMention,
  told: readonly ControlClaim[],
): readonly ControlClaim[] => {
  const before = told.filter(({ evidence }) => evidence.end <= tree.tokens[verb]!.start)
  const last = before.at(-1)
  if (!last || sentence.index - last.evidence.sentence.index > reach) return []
  return before.filter(
    claim =>
      claim.evidence.sentence.index === last.evidence.sentence.index &&
      claim.effect === last.effect &&
      idOf(claim.actor) === idOf(last.actor) &&
      (claim.force === 'claims' || claim.force === 'asserts') &&
      idOf(claim.speaker) !== idOf(denier) &&
      (claim.effect === 'loses' || idOf(claim.actor) !== idOf(denier)),
  )
}

const denialOf = (scope: Scope, verb: number, denier: ActorMention, denied: ControlClaim): ControlClaim => {
  const word = scope.tree.tokens[verb]!
  const reason = `"${word.form}": denies what was told before`
  return {
    ...denied,
    id: contentId('claim', [denied.id, 'denied', word.start]),
    force: 'denies',
    forceReason: reason,
    speaker: denier,
    chain: [denier],
    evidence: evidenceOf(scope, [word, denier]),
    after: [],
    trace: {
      frame: 'control/denial',
      steps: [`trigger "${word.form}"`, `denies “${denied.evidence.quote}”`, `force denies: ${reason}`],
    },
  }
}
