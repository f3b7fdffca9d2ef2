import { argumentsOf } from '../../annotate/claims/arguments.ts'
import { childrenBy, type Tree } from '../../annotate/tree.ts'
import {
  civilVerbs,
  controlNouns,
  expellingVerbs,
  gettingVerbs,
  groupWords,
  leavingNouns,
  leavingParticles,
  leavingVerbs,
  placeNouns,
  stateWords,
  takingParticles,
  takingVerbs,
} from '../../language/en/territory.ts'
import type { ActorMention } from '../../model/mention.ts'

/** Whose force it is, as the words say it. */
export type Side = 'state' | 'group' | 'unknown'

/** That a force took a place, or left one. */
export interface TerritoryChange {
  readonly what: 'takes' | 'leaves'
  readonly by: Side
}

const lemmaOf = (tree: Tree, index: number): string => tree.tokens[index]?.lemma.toLowerCase() ?? ''

const modifiers = ['compound', 'amod', 'nmod:poss', 'nmod:desc', 'flat', 'appos']

const stateKinds = new Set(['state', 'government', 'armed forces', 'police', 'alliance'])

/** Which side a noun phrase names: its head first, then what stands before it, then who is known by the name. */
const sideOf = (tree: Tree, head: number, actors: readonly ActorMention[]): Side => {
  const near = [head, ...childrenBy(tree, head, ...modifiers)]
  const all = [...near, ...near.flatMap(index => childrenBy(tree, index, ...modifiers, 'nmod', 'conj'))]
  if (groupWords.has(lemmaOf(tree, head))) return 'group'
  if (near.some(index => groupWords.has(lemmaOf(tree, index)))) return 'group'
  if (near.some(index => stateWords.has(lemmaOf(tree, index)))) return 'state'
  const known = actors.find(({ head: at, start, end }) => {
    const token = tree.tokens[head]
    return at === head || (token !== undefined && start <= token.start && token.end <= end)
  })
  if (known && stateKinds.has(known.actorKind)) return 'state'
  if (known?.actorKind === 'armed group') return 'group'
  if (all.some(index => groupWords.has(lemmaOf(tree, index)))) return 'group'
  return all.some(index => stateWords.has(lemmaOf(tree, index))) ? 'state' : 'unknown'
}

const isPlace = (tree: Tree, head: number): boolean => {
  const token = tree.tokens[head]
  if (!token) return false
  if (placeNouns.has(token.lemma.toLowerCase())) return true
  return token.upos === 'PROPN' && !groupWords.has(token.lemma.toLowerCase())
}

const isControl = (tree: Tree, index: number): boolean => controlNouns.has(lemmaOf(tree, index))

/** "an offensive to free the province": not done yet. */
const isAim = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'mark').some(mark => lemmaOf(tree, mark) === 'to')

const changeAt = (tree: Tree, index: number, actors: readonly ActorMention[]): TerritoryChange | null => {
  const token = tree.tokens[index]
  if (!token) return null
  const lemma = token.lemma.toLowerCase()
  if (token.upos === 'NOUN' && leavingNouns.has(lemma)) {
    const doer = childrenBy(tree, index, 'nmod:poss', 'compound', 'amod', 'nmod')[0]
    return { what: 'leaves', by: doer === undefined ? 'unknown' : sideOf(tree, doer, actors) }
  }
  if (token.upos !== 'VERB') return null
  const found = argumentsOf(tree, index)
  const by =
    found.subject.map(head => sideOf(tree, head, actors)).find(side => side !== 'unknown') ?? 'unknown'
  const particles = [
    ...found.particles,
    ...childrenBy(tree, index, 'advmod').map(at => lemmaOf(tree, at)),
    // "pulled out of the city": the tree takes the particle for part of the preposition.
    ...found.obliques.map(({ preposition }) => preposition.split(' ')[0] ?? ''),
  ]
  const withParticles = particles.map(particle => `${lemma} ${particle}`)
  if (leavingVerbs.has(lemma) || withParticles.some(phrase => leavingParticles.has(phrase)))
    return by === 'unknown' && civilVerbs.has(lemma) ? null : { what: 'leaves', by }
  if (isAim(tree, index)) return null
  const takes =
    (takingVerbs.has(lemma) && found.object.some(head => isPlace(tree, head))) ||
    (gettingVerbs.has(lemma) && found.object.some(head => isControl(tree, head))) ||
    (lemma === 'retake' && found.object.length > 0) ||
    (expellingVerbs.has(lemma) &&
      found.obliques.some(
        ({ preposition, head }) => /^(?:from|out of|off)$/.test(preposition) && isPlace(tree, head),
      )) ||
    withParticles.some(phrase => takingParticles.has(phrase))
  return takes ? { what: 'takes', by } : null
}

/** The changes of territory that a sentence tells of, places named or not, in the order of the words. */
export const territoryChanges = (tree: Tree, actors: readonly ActorMention[]): readonly TerritoryChange[] =>
  tree.tokens.flatMap((_, index) => changeAt(tree, index, actors) ?? [])

const battle = 'ARMED_CLASH'
const taken = { state: 'GOV_REGAINS_TERIT', group: 'NON_STATE_ACTOR_OVERTAKES_TER' } as const
const givenUp = 'NON_VIOL_TERRIT_TRANSFER'
const territoryTypes: readonly string[] = [taken.state, taken.group, givenUp]

/**
 * The type after the codebook's rule that a battle in which a place changes hands is a change of territory, by him
 * who takes it; where the other side left of itself it is a transfer without violence.
 */
export const byTerritory = (type: string, changes: readonly TerritoryChange[]): string => {
  if (type !== battle && !territoryTypes.includes(type)) return type
  const takers = new Set(
    changes.filter(({ what, by }) => what === 'takes' && by !== 'unknown').map(({ by }) => by),
  )
  const left = changes.some(({ what }) => what === 'leaves')
  if (takers.size !== 1 || (left && type === givenUp)) return type
  if (left && type !== battle) return givenUp
  return takers.has('state') ? taken.state : taken.group
}
