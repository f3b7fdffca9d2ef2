import type { Force } from '../../model/claim.ts'
import type { Tree } from '../tree.ts'
import type { Match } from './control-match.ts'
import { decideForce, type ForceDecision } from './force.ts'
import type { Scope, Standing } from './scope.ts'

/** The force by rules alone; words that give an aim by themselves ("push for Marsa") need no other sign of it. */
export const ruledForce = (scope: Scope, match: Match): ForceDecision => {
  const decided = decideForce(scope, match)
  return match.force && (decided.force === 'asserts' || decided.force === 'claims')
    ? { ...decided, force: match.force, reason: 'the words give an aim only', outright: true }
    : decided
}

/** The force by rules of a word, whether or not a frame matched it. */
export const ruledForceAt = (scope: Scope, token: number, framed: readonly Match[]): Force => {
  const match = framed.find(each => each.token === token)
  const trigger = { token, standing: standingOf(scope.tree, token), frame: 'control/learned' }
  return (match ? ruledForce(scope, match) : decideForce(scope, trigger)).force
}

/** How a word that no frame matched stands in its sentence. */
export const standingOf = (tree: Tree, index: number): Standing => {
  const token = tree.tokens[index]
  if (!token || ['amod', 'compound'].includes(token.deprel)) return 'attribute'
  return token.upos === 'VERB' ? 'predicate' : 'nominal'
}
