import { type ControlFrame, memberNouns } from '../../language/en/control.ts'
import { civilNouns } from '../../language/en/control-parties.ts'
import { childBy, childrenBy, type Tree } from '../tree.ts'
import { argumentsOf } from './arguments.ts'
import { isProtest } from './parties.ts'
import { aimsAtSite } from './raids.ts'
import type { Scope } from './scope.ts'
import { carrierOf } from './slots.ts'

/** "the aid convoy entered Marsa": no force. */
const isCivil = ({ tree }: Scope, index: number): boolean =>
  argumentsOf(tree, index).subject.some(head => civilNouns.has(tree.tokens[head]!.lemma.toLowerCase()))

/** "to withdraw", "calls on … to withdraw". */
const isAim = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'mark').some(child => tree.tokens[child]!.form.toLowerCase() === 'to')

const isCounted = (tree: Tree, heads: readonly number[]): boolean =>
  heads.some(head => childBy(tree, head, 'nummod') !== undefined)

/** "is occupied by", "occupying": it lasts; "was occupied", "occupied Marsa": it began. */
const isState = (tree: Tree, index: number): boolean => {
  const token = tree.tokens[index]!
  const auxiliaries = childrenBy(tree, index, 'aux:pass', 'aux').map(child =>
    tree.tokens[child]!.form.toLowerCase(),
  )
  return (
    token.xpos === 'VBG' ||
    token.xpos === 'VBZ' ||
    auxiliaries.some(word => /^(?:is|are|'s|remains|being)$/.test(word)) ||
    (auxiliaries.length === 0 && token.xpos === 'VBN' && token.deprel === 'acl')
  )
}

/** "held talks", "took part": the object gives the verb another sense. */
export const isOtherSense = (
  { tree }: Scope,
  index: number,
  { pos, notObjects = [] }: ControlFrame,
): boolean =>
  pos === 'verb' &&
  argumentsOf(tree, index).object.some(head => notObjects.includes(tree.tokens[head]!.lemma.toLowerCase()))

/** Whether the words round a trigger are those that its frame asks for. */
export const fitsWords = (scope: Scope, index: number, frame: ControlFrame): boolean => {
  const { tree } = scope
  const lemmaOf = (head: number): string => tree.tokens[head]!.lemma.toLowerCase()
  const { form, upos, deprel } = tree.tokens[index]!
  if (frame.notForms?.includes(form.toLowerCase())) return false
  // "the Siege of Marsa" is the name of an event.
  if (frame.notNamed && (upos === 'PROPN' || /^\p{Lu}/u.test(form)) && tree.tokens[index + 1]?.form === 'of')
    return false
  if (frame.state !== undefined && frame.state !== isState(tree, index)) return false
  // "combat planes", "clashes with protesters".
  if (frame.armedOnly && (deprel === 'compound' || isProtest(scope, index))) return false
  if (frame.force === 'plans' && aimsAtSite(tree, index)) return false
  if (frame.pos === 'verb') {
    if (isCivil(scope, index)) return false
    const found = argumentsOf(tree, index)
    if (frame.objects && !found.object.some(head => frame.objects!.includes(lemmaOf(head)))) return false
    if (frame.subjects && !found.subject.some(head => frame.subjects!.includes(lemmaOf(head)))) return false
    if (isOtherSense(scope, index, frame)) return false
    if (frame.oblique && !found.obliques.some(each => frame.oblique!.includes(lemmaOf(each.head))))
      return false
    if (
      frame.forceObject &&
      !found.object.every(head => memberNouns.has(lemmaOf(head)) || scope.entities.actors(head).length > 0)
    )
      return false
    // "plans to withdraw 10,000 troops": administration, no loss.
    if (frame.forceObject && frame.effect === 'loses' && isAim(tree, index) && isCounted(tree, found.object))
      return false
    if (frame.selfMoved && found.object.some(head => isOther(scope, head))) return false
    if (frame.particles && !hasParticle(found.particles, found.obliques, frame.particles)) return false
  }
  const governor = carrierOf(tree, index)
  const governing =
    governor === undefined ? '' : tree.tokens[governor]!.upos === 'ADJ' ? 'be' : lemmaOf(governor)
  if (frame.governors && !frame.governors.includes(governing)) return false
  if (frame.notGovernors?.includes(governing)) return false
  if (!frame.marker) return true
  const marker = childBy(tree, index, 'case')
  return marker !== undefined && frame.marker.includes(tree.tokens[marker]!.form.toLowerCase())
}

/** "pushed the rebels into Marsa": who is moved is not who moves. "pushed its troops into Marsa" is. */
const isOther = ({ tree }: Scope, head: number): boolean =>
  !memberNouns.has(tree.tokens[head]!.lemma.toLowerCase()) || childrenBy(tree, head, 'nmod:poss').length === 0

/** "drove them out of Marsa": "out" may stand as an adverb or as part of the preposition. */
const hasParticle = (
  found: readonly string[],
  obliques: readonly { readonly preposition: string }[],
  wanted: readonly string[],
): boolean =>
  found.some(word => wanted.includes(word)) ||
  obliques.some(each =>
    wanted.some(word => each.preposition === word || each.preposition.startsWith(`${word} `)),
  )
