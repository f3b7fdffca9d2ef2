import { judgingVerbs, repelVerbs } from '../../language/en/force.ts'
import { type ActorMention, idOf } from '../../model/mention.ts'
import { actorsOf } from './actors-of.ts'
import { argumentsOf } from './arguments.ts'
import type { Scope } from './scope.ts'

/**
 * "Hamas condemned the seizure of the crossing", "they repelled an attack on Marsa": whoever judges a deed or beats it
 * back does not do it.
 */
export const isOnlooker = (scope: Scope, deed: number, actor: ActorMention): boolean => {
  const { deprel, head: verb } = scope.tree.tokens[deed]!
  const lemma = scope.tree.tokens[verb]?.lemma.toLowerCase() ?? ''
  if (deprel !== 'obj' || !(judgingVerbs.has(lemma) || repelVerbs.has(lemma))) return false
  return argumentsOf(scope.tree, verb)
    .subject.flatMap(head => actorsOf(scope, head))
    .some(other => idOf(other) === idOf(actor))
}
