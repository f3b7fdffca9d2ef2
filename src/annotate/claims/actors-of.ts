import { memberNouns, operationNouns, powerNouns } from '../../language/en/control.ts'
import type { ActorMention } from '../../model/mention.ts'
import { caseOf, childrenBy, coordinated, isClause } from '../tree.ts'
import { surfaceSubject } from './arguments.ts'
import type { Scope } from './scope.ts'

/** The actors that a noun phrase stands for, in order: the first leads, the others act with it. */
export const actorsOf = (scope: Scope, head: number, depth = 0): ActorMention[] => {
  if (depth > 4) return []
  const { tree } = scope
  const joined = coordinated(tree, head).filter(index => index === head || !isClause(tree, index))
  const found = joined.flatMap(index => ownActors(scope, index, depth))
  const helpers = childrenBy(tree, head, 'nmod', 'acl')
    .filter(child =>
      ['with', 'alongside', 'along with', 'together with', 'backed by'].includes(caseOf(tree, child)),
    )
    .flatMap(child => (depth === 0 ? ownActors(scope, child, depth + 1) : []))
  return unique([...found, ...helpers])
}

const ownActors = (scope: Scope, head: number, depth: number): ActorMention[] => {
  const { tree, entities } = scope
  const direct = entities.actors(head)
  const token = tree.tokens[head]!
  const lemma = token.lemma.toLowerCase()
  // "its forces": whose they are is said, and beats what "forces" would mean in this text.
  const owners = memberNouns.has(lemma)
    ? childrenBy(tree, head, 'nmod:poss')
        .filter(child => tree.tokens[child]!.upos === 'PRON')
        .flatMap(child => [...entities.actors(child)])
    : []
  if (owners.length > 0) return owners
  if (direct.length > 0 && !direct.every(mention => mention.actorKind === 'generic')) return [...direct]
  if (powerNouns.has(lemma))
    return [...childrenBy(tree, head, 'nmod:poss', 'compound', 'amod', 'nmod')].flatMap(child =>
      actorsOf(scope, child, depth + 1),
    )
  if (operationNouns.has(lemma)) return ownerOf(scope, head, depth + 1)
  const modifiers = [
    ...childrenBy(tree, head, 'nmod:poss', 'compound', 'amod'),
    ...childrenBy(tree, head, 'appos'),
    ...(memberNouns.has(lemma)
      ? childrenBy(tree, head, 'nmod').filter(child => caseOf(tree, child) === 'of')
      : []),
  ]
  const isForce = memberNouns.has(lemma) || token.upos === 'PROPN'
  const named = isForce ? modifiers.flatMap(child => actorsOf(scope, child, depth + 1)) : []
  return named.length > 0 ? named : [...direct]
}

/**
 * Who runs an operation or owns a deed: "its Russian-backed assault" = its; "an assault by the army" = the
 * army; "launched an operation" = the subject of "launched".
 */
export const ownerOf = (scope: Scope, noun: number, depth = 0): ActorMention[] => {
  if (depth > 4) return []
  const { tree } = scope
  for (const child of childrenBy(tree, noun, 'nmod:poss', 'compound', 'amod', 'nmod:desc')) {
    const found = actorsOf(scope, child, depth + 1)
    if (found.length > 0) return found
  }
  for (const child of childrenBy(tree, noun, 'nmod', 'obl', 'acl')) {
    const marker = caseOf(tree, child)
    const inner =
      marker === 'by' ? [child] : childrenBy(tree, child, 'obl').filter(index => caseOf(tree, index) === 'by')
    const found = inner.flatMap(index => actorsOf(scope, index, depth + 1))
    if (found.length > 0) return found
  }
  const governor = tree.tokens[noun]!.head
  if (governor < 0 || tree.tokens[noun]!.deprel !== 'obj') return []
  return surfaceSubject(tree, governor)
    .filter(head => head !== noun)
    .flatMap(head => actorsOf(scope, head, depth + 1))
}

/** One actor once, by its best reading. */
export const unique = (actors: readonly ActorMention[]): ActorMention[] =>
  actors.filter(
    (actor, index) =>
      actors.findIndex(other => other.candidates[0]?.id === actor.candidates[0]?.id) === index,
  )
