import type { ControlFrame, Slot } from '../../language/en/control.ts'
import { ancestors, caseOf, childBy, childrenBy, coordinated, type Tree } from '../tree.ts'
import { type Arguments, argumentsOf, surfaceSubject } from './arguments.ts'

const owners = ['nmod:poss', 'compound', 'amod', 'nmod:desc']

/** The heads of the phrases that stand in a slot of a trigger (see `Slot`). */
export const slotHeads = (tree: Tree, trigger: number, frame: ControlFrame, slot: Slot): number[] => {
  if (slot === '') return []
  if (frame.pos === 'noun') return nounSlot(tree, trigger, slot)
  const found = argumentsOf(tree, trigger)
  if (slot === 'subject') return [...found.subject]
  if (slot === 'object') return [...found.object]
  if (slot === 'object<owner') return found.object.flatMap(noun => childrenBy(tree, noun, ...owners))
  if (slot.startsWith('object>')) return found.object.flatMap(noun => afterNoun(tree, noun, slot.slice(7)))
  return [...obliqueHeads(found, slot), ...found.object.flatMap(noun => afterNoun(tree, noun, slot))]
}

const obliqueHeads = (found: Arguments, preposition: string): number[] =>
  found.obliques.filter(each => each.preposition === preposition).map(each => each.head)

const afterNoun = (tree: Tree, noun: number, preposition: string): number[] =>
  childrenBy(tree, noun, 'nmod', 'obl').filter(child => caseOf(tree, child) === preposition)

const nounSlot = (tree: Tree, noun: number, slot: Slot): number[] => {
  if (slot === 'owner') return childrenBy(tree, noun, ...owners)
  if (slot === 'host') return hostsOf(tree, noun)
  if (slot === 'self') return identitiesOf(tree, noun)
  const direct = afterNoun(tree, noun, slot)
  if (direct.length > 0 || slot !== 'by') return direct
  // "a siege laid by the army": the participle carries the agent.
  return childrenBy(tree, noun, 'acl').flatMap(verb => argumentsOf(tree, verb).subject)
}

/** What is in the state that a noun names: "the town is under IS control", "towns under IS control". */
const hostsOf = (tree: Tree, noun: number): number[] => {
  const subject = childBy(tree, noun, 'nsubj')
  if (subject !== undefined) return coordinated(tree, subject)
  const { head, deprel } = tree.tokens[noun]!
  if (head < 0) return []
  if (deprel.startsWith('nmod')) return [head, ...identitiesOf(tree, head)]
  if (tree.tokens[head]!.upos !== 'VERB') return surfaceSubject(tree, noun)
  const found = argumentsOf(tree, head)
  return found.object.length > 0 ? [...found.object] : surfaceSubject(tree, head)
}

/** What a noun is said to be: by apposition, by a copula, or by "as" after "leaving X". */
export const identitiesOf = (tree: Tree, noun: number): number[] => {
  const { head, deprel } = tree.tokens[noun]!
  const found = childrenBy(tree, noun, 'appos')
  if (deprel === 'appos' && head >= 0) found.push(head)
  const subject = childBy(tree, noun, 'nsubj')
  if (subject !== undefined && childBy(tree, noun, 'cop') !== undefined)
    found.push(...coordinated(tree, subject))
  // "Its last bastion is the town of Marsa": the noun is the subject, the predicate names the place.
  if (deprel === 'nsubj' && head >= 0 && childBy(tree, head, 'cop') !== undefined) found.push(head)
  if (caseOf(tree, noun).split(' ')[0] === 'as') {
    const verb = ancestors(tree, noun).find(index => tree.tokens[index]!.upos === 'VERB')
    if (verb !== undefined) found.push(...argumentsOf(tree, verb).object)
  }
  return found
}
