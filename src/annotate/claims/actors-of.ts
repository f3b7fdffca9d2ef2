import { memberNouns, operationNouns, powerNouns } from '../../language/en/control.ts'
import { groupNouns, loyalWords } from '../../language/en/control-parties.ts'
import { countries } from '../../language/en/countries.ts'
import { type ActorMention, bestCandidate } from '../../model/mention.ts'
import { baseRelation, caseOf, childrenBy, coordinated, isClause } from '../tree.ts'
import { surfaceSubject } from './arguments.ts'
import { isPatron } from './patrons.ts'
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
  return unique([...sharers(scope, found[0]), ...found, ...helpers])
}

/** "Somali and African Union forces": the side before "and", which has the noun in common with the one after. */
const sharers = ({ doc, entities }: Scope, first: ActorMention | undefined): ActorMention[] =>
  first === undefined
    ? []
    : entities.allActors.filter(
        actor =>
          actor.end < first.start &&
          (actor.actorKind === 'government' || actor.actorKind === 'armed group') &&
          !/\s/.test(actor.text) &&
          /^(?:,? and |\/| ?- ?)$/.test(doc.text.slice(actor.end, first.start)) &&
          !/^(?:the|its|their|an?)\s/i.test(first.text),
      )

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
  // "rebels of the New Army", "a coalition of tribal forces", "forces loyal to the general".
  const isNamed = direct.some(mention => /\p{Lu}/u.test(mention.text.slice(1)))
  const members =
    isNamed || !(memberNouns.has(lemma) || groupNouns.has(lemma)) ? [] : membersOf(scope, head, depth)
  if (members.length > 0) return members
  if (direct.length > 0 && !direct.every(mention => mention.actorKind === 'generic')) return [...direct]
  const state = direct.length === 0 ? stateAt(scope, head) : []
  if (state.length > 0) return state
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
  const named = isForce
    ? modifiers.flatMap(child => actorsOf(scope, child, depth + 1)).filter(actor => !isPatron(tree, actor))
    : []
  return named.length > 0 ? named : [...direct]
}

/** "Ukraine made gains", "Russia's offensive": the state that a country's name stands for. */
const stateAt = ({ entities }: Scope, head: number): ActorMention[] =>
  entities.places(head).flatMap(place => {
    const { id } = bestCandidate(place)
    const country = countries.find(each => id === `country:${each.code}`)
    if (!country || place.relative) return []
    const { start, end, text, sentence } = place
    const detail = 'the country as a side of the war'
    const candidate = { id: country.actor, name: country.names[0] ?? text, score: 0.6, detail }
    return [{ kind: 'actor', actorKind: 'state', start, end, text, sentence, head, candidates: [candidate] }]
  })

/** Whose members a noun counts: "fighters of X", "a coalition of X", "forces loyal to X". */
const membersOf = (scope: Scope, head: number, depth: number): ActorMention[] => {
  const { tree } = scope
  const of = childrenBy(tree, head, 'nmod').filter(child => caseOf(tree, child) === 'of')
  const loyal = childrenBy(tree, head, 'amod', 'acl')
    .filter(child => loyalWords.has(tree.tokens[child]!.lemma.toLowerCase()))
    .flatMap(child => childrenBy(tree, child, 'obl', 'nmod'))
  const leaders = loyal.flatMap(child => actorsOf(scope, child, depth + 1)).map(ledBy)
  return unique([...leaders, ...of.flatMap(child => actorsOf(scope, child, depth + 1))])
}

/** "forces loyal to the president" are his side's. */
const ledBy = (actor: ActorMention): ActorMention =>
  actor.affiliation ? { ...actor, candidates: [actor.affiliation] } : actor

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
  // "launched an operation", "took villages in an operation".
  if (governor < 0 || !['obj', 'obl'].includes(baseRelation(tree.tokens[noun]!))) return []
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
