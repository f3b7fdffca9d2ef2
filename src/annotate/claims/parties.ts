import { memberNouns } from '../../language/en/control.ts'
import { policeNouns, protestNouns } from '../../language/en/control-parties.ts'
import { ancestors, caseOf, coordinated, subtree, type Tree } from '../tree.ts'
import { argumentsOf } from './arguments.ts'
import type { Scope } from './scope.ts'

/** "clashes between police and protesters", "police kill three in a gunfight": no fight for ground. */
export const isProtest = ({ tree, entities }: Scope, trigger: number): boolean => {
  const lemmaOf = (head: number): string => tree.tokens[head]!.lemma.toLowerCase()
  const isVerb = tree.tokens[trigger]!.upos === 'VERB'
  const near = isVerb ? [] : subtree(tree, trigger)
  if (near.some(head => protestNouns.has(lemmaOf(head)))) return true
  const parties = partiesOf(tree, trigger)
  if (parties.some(head => protestNouns.has(lemmaOf(head)) && !policeNouns.has(lemmaOf(head)))) return true
  // Police against fighters is a fight; police against nobody, or somebody, is none.
  const isForce = (head: number): boolean =>
    memberNouns.has(lemmaOf(head)) || entities.actors(head).some(actor => actor.actorKind === 'armed group')
  return (
    parties.some(head => policeNouns.has(lemmaOf(head))) &&
    ![...parties, ...near].some(head => !policeNouns.has(lemmaOf(head)) && isForce(head))
  )
}

/** Those who fight, as the verb of the trigger has them. */
const partiesOf = (tree: Tree, trigger: number): number[] => {
  const verb = ancestors(tree, trigger).find(index => tree.tokens[index]!.upos === 'VERB')
  if (verb === undefined) return []
  const found = argumentsOf(tree, verb)
  const sides = found.obliques.filter(each => /^(?:between|with|against|among)$/.test(each.preposition))
  return [...found.subject, ...found.object, ...sides.map(each => each.head)]
    .flatMap(head => coordinated(tree, head))
    .flatMap(head => [head, ...(tree.children[head] ?? []).filter(child => caseOf(tree, child) === 'of')])
}
