import type { ControlFrame, Slot } from '../../language/en/control.ts'
import { ancestors, caseOf, childBy, childrenBy, coordinated, type Tree } from '../tree.ts'
import { type Arguments, argumentsOf, surfaceSubject } from './arguments.ts'

const owners = ['nmod:poss', 'compound', 'amod', 'nmod:desc']

/** The heads of the phrases that stand in a slot of a trigger (see `Slot`). */
export const slotHeads = (tree: Tree, trigger: number, frame: ControlFrame, slot: Slot): number[] => {
  if (slot === '') return []
  if (slot.startsWith('verb.')) return verbSlot(tree, trigger, frame, slot.slice(5))
  if (frame.pos === 'noun') return nounSlot(tree, trigger, slot)
  const found = argumentsOf(tree, trigger)
  if (slot === 'subject') return [...found.subject]
  if (slot === 'object') return [...found.object]
  if (slot === 'object<owner') return found.object.flatMap(noun => childrenBy(tree, noun, ...owners))
  if (slot === 'subject<owner') return found.subject.flatMap(noun => childrenBy(tree, noun, ...owners))
  if (slot.startsWith('object>')) return found.object.flatMap(noun => afterNoun(tree, noun, slot.slice(7)))
  if (slot === 'where') return whereHeads(tree, trigger, found)
  if (slot === 'above') return aboveHeads(tree, trigger, found)
  return [...obliqueHeads(found, slot), ...found.object.flatMap(noun => afterNoun(tree, noun, slot))]
}

/** What the first slot gives that gives anything. */
export const firstFilled = <Filler>(slots: readonly Slot[], find: (slot: Slot) => Filler[]): Filler[] => {
  for (const slot of slots) {
    const found = find(slot)
    if (found.length > 0) return found
  }
  return []
}

const obliqueHeads = (found: Arguments, preposition: string): number[] =>
  found.obliques.filter(each => each.preposition === preposition).map(each => each.head)

/** The verb that carries a noun, or the predicate of which it is the subject: "fighting is heavy in Marsa". */
export const carrierOf = (tree: Tree, noun: number): number | undefined => {
  const { head, deprel } = tree.tokens[noun]!
  if (deprel === 'nsubj' && tree.tokens[head]?.upos === 'ADJ') return head
  return ancestors(tree, noun).find(index => index !== noun && tree.tokens[index]!.upos === 'VERB')
}

/** A slot of the verb that carries a noun: "clashes raged in Marsa between A and B". */
const verbSlot = (tree: Tree, noun: number, frame: ControlFrame, slot: Slot): number[] => {
  const verb = carrierOf(tree, noun)
  return verb === undefined
    ? []
    : slotHeads(tree, verb, { ...frame, pos: 'verb' }, slot).filter(head => head !== noun)
}

/** What the governing clause is about, where this one names nothing: "held Marsa for hours before withdrawing". */
const aboveHeads = (tree: Tree, verb: number, { object, obliques }: Arguments): number[] => {
  const { deprel, head } = tree.tokens[verb]!
  if (object.length > 0 || obliques.length > 0 || !/^(?:advcl|conj)/.test(deprel)) return []
  const above = argumentsOf(tree, head)
  const entered = above.obliques.filter(({ preposition }) => /^(?:in|into|inside)$/.test(preposition))
  return [...above.object, ...entered.map(each => each.head)]
}

/** Prepositions of those who act, of times, causes and origins: no place where something happens. */
const notWhere = new Set(
  'from by with after against during for since before following amid despite of as until like without because due among between'.split(
    ' ',
  ),
)

/** Wherever it happens: "advanced near Marsa", "made gains north of Marsa". */
const whereHeads = (tree: Tree, verb: number, found: Arguments): number[] => {
  const ofObject = found.object.flatMap(noun => childrenBy(tree, noun, 'nmod', 'obl'))
  const adverbs = childrenBy(tree, verb, 'advmod')
  return [...found.obliques.map(each => each.head), ...ofObject]
    .filter(head => !notWhere.has(caseOf(tree, head).split(' ')[0] ?? ''))
    .concat(adverbs.flatMap(adverb => [adverb, ...childrenBy(tree, adverb, 'obl', 'nmod')]))
}

const afterNoun = (tree: Tree, noun: number, preposition: string): number[] =>
  childrenBy(tree, noun, 'nmod', 'obl').filter(child => caseOf(tree, child) === preposition)

const nounSlot = (tree: Tree, noun: number, slot: Slot): number[] => {
  if (slot === 'owner') return childrenBy(tree, noun, ...owners)
  if (slot === 'where')
    return childrenBy(tree, noun, 'nmod', 'obl').filter(
      child => !notWhere.has(caseOf(tree, child).split(' ')[0] ?? ''),
    )
  if (slot === 'host') return hostsOf(tree, noun)
  if (slot === 'self') return identitiesOf(tree, noun)
  const direct = afterNoun(tree, noun, slot)
  if (direct.length > 0 || slot !== 'by') return direct
  // "a siege laid by the army": the participle carries the agent.
  return childrenBy(tree, noun, 'acl').flatMap(verb => argumentsOf(tree, verb).subject)
}

/** What is in the state that a noun names: "the town is under IS control", "towns under IS control". */
const hostsOf = (tree: Tree, noun: number): number[] => {
  const subject = childBy(tree, noun, 'nsubj', 'nsubj:pass')
  const { head, deprel } = tree.tokens[noun]!
  // "the province, which is under IS control": the province.
  if (
    deprel === 'acl:relcl' &&
    (subject === undefined || /^(?:which|that|who)$/i.test(tree.tokens[subject]!.form))
  )
    return head >= 0 ? [head] : []
  if (subject !== undefined) return coordinated(tree, subject)
  if (head < 0) return []
  if (childBy(tree, noun, 'cop') !== undefined) return surfaceSubject(tree, noun)
  if (deprel.startsWith('nmod')) return [head, ...identitiesOf(tree, head)]
  if (tree.tokens[head]!.upos !== 'VERB') return surfaceSubject(tree, noun)
  const found = argumentsOf(tree, head)
  return found.object.length > 0 ? [...found.object] : surfaceSubject(tree, head)
}

/** What a noun is said to be: by apposition, by a copula, or by "as" after "leaving X". */
export const identitiesOf = (tree: Tree, noun: number): number[] => {
  const { head, deprel } = tree.tokens[noun]!
  const found = childrenBy(tree, noun, 'appos')
  // "one of its last strongholds": what the one is; "the stronghold city of Marsa": the city.
  const parent = head >= 0 ? tree.tokens[head]! : undefined
  if (parent?.lemma === 'one' && deprel.startsWith('nmod')) return [...found, ...identitiesOf(tree, head)]
  if (parent?.upos === 'NOUN' && deprel === 'compound') found.push(head)
  if (deprel === 'appos' && head >= 0) found.push(head)
  const subject = childBy(tree, noun, 'nsubj')
  if (subject !== undefined && childBy(tree, noun, 'cop') !== undefined)
    // "Marsa, which had been its last stronghold": what the clause describes.
    found.push(...(deprel === 'acl:relcl' && head >= 0 ? [head] : coordinated(tree, subject)))
  // "Its last bastion is the town of Marsa": the noun is the subject, the predicate names the place.
  if (deprel === 'nsubj' && head >= 0 && childBy(tree, head, 'cop') !== undefined) found.push(head)
  // "Marsa became the last city under IS control".
  if (head >= 0 && /^(?:become|remain|stay)$/.test(tree.tokens[head]!.lemma))
    found.push(...surfaceSubject(tree, head).filter(index => index !== noun))
  if (caseOf(tree, noun).split(' ')[0] === 'as') {
    const verb = ancestors(tree, noun).find(index => tree.tokens[index]!.upos === 'VERB')
    if (verb !== undefined) found.push(...argumentsOf(tree, verb).object)
  }
  return found
}
