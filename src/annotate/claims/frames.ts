import { type ControlFrame, controlFrames, type Slot } from '../../language/en/control.ts'
import type { ActorMention } from '../../model/mention.ts'
import { childBy, type Tree } from '../tree.ts'
import { actorsOf, unique } from './actors-of.ts'
import { isCompoundPart, isControlAdjective, isPlainAdjective } from './compounds.ts'
import { canControl, type Match } from './control-match.ts'
import { fitsWords, isOtherSense } from './fits-words.ts'
import { framePlaces } from './frame-places.ts'
import { nearestActor } from './nearest-actor.ts'
import type { Scope, Standing } from './scope.ts'
import { firstFilled, slotHeads } from './slots.ts'

const framesByLemma: ReadonlyMap<string, readonly ControlFrame[]> = controlFrames.reduce((index, frame) => {
  for (const lemma of frame.lemmas)
    index.set(`${frame.pos} ${lemma}`, [...(index.get(`${frame.pos} ${lemma}`) ?? []), frame])
  return index
}, new Map<string, readonly ControlFrame[]>())

/** "held talks in Marsa": the frames know the word in a sense that says nothing of control. */
export const isFalseFriend = (scope: Scope, index: number): boolean => {
  const lemma = scope.tree.tokens[index]!.lemma.toLowerCase()
  return (framesByLemma.get(`verb ${lemma}`) ?? []).some(frame => isOtherSense(scope, index, frame))
}

/** Every trigger word of the sentence with the roles that its frame found. Of the frames that fit a word the first wins. */
export const matchFrames = (scope: Scope): Match[] =>
  scope.tree.tokens.flatMap((token, index) => {
    const pos = isNamedDeed(scope.tree, index)
      ? 'noun'
      : token.upos === 'VERB'
        ? 'verb'
        : token.upos === 'NOUN' || token.upos === 'PROPN'
          ? 'noun'
          : null
    if (
      !pos ||
      isCompoundPart(scope, index) ||
      isControlAdjective(scope, index) ||
      isPlainAdjective(scope, index)
    )
      return []
    const word = token.upos === 'VERB' && pos === 'noun' ? token.form : token.lemma
    for (const frame of framesByLemma.get(`${pos} ${word.toLowerCase()}`) ?? []) {
      const match = matchFrame(scope, index, frame)
      if (match) return frame.each ? match.actors.map(actor => ({ ...match, actors: [actor] })) : [match]
    }
    return []
  })

/** "Fighting between A and B kills 40", "there is fighting": a gerund that stands where a noun does. */
const isNamedDeed = (tree: Tree, index: number): boolean => {
  const token = tree.tokens[index]!
  return (
    /^(?:VBG|NN)$/.test(token.xpos) &&
    ['csubj', 'nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod', 'compound'].includes(token.deprel) &&
    childBy(tree, index, 'obj', 'nsubj', 'mark', 'aux') === undefined
  )
}

/** Words before a trigger among which "back" and "again" speak of it, and words behind it. */
const [wordsBefore, wordsBehind] = [3, 7]

/** "back under army control", "is under the control of the army once more": it was taken again. */
const isRegained = ({ tokens }: Tree, index: number): boolean => {
  const forms = (from: number, to: number): string[] =>
    tokens.slice(Math.max(0, from), to).map(token => token.form.toLowerCase())
  const before = forms(index - wordsBefore - 1, index)
  const behind = forms(index + 1, index + 1 + wordsBehind)
  return (
    before.some(word => word === 'back' || word === 'again') ||
    behind.includes('again') ||
    (behind.includes('once') && behind.includes('more'))
  )
}

const matchFrame = (scope: Scope, index: number, frame: ControlFrame): Match | null => {
  if (!fitsWords(scope, index, frame)) return null
  const places = framePlaces(scope, index, frame)
  if (places.length === 0) return null
  const fillers = (slots: readonly Slot[]): ActorMention[] =>
    unique(
      firstFilled(slots, slot =>
        slotHeads(scope.tree, index, frame, slot).flatMap(head => actorsOf(scope, head)),
      ),
    ).filter(actor => canControl(actor) && !(frame.noPersons && actor.actorKind === 'person'))
  const told = fillers(frame.actor)
  const isBetween = frame.effect === 'contests' && frame.opponent.length > 0
  const found = fillers(frame.opponent)
  const named =
    told.length > 0 || frame.actor.length === 0 || frame.withoutActor || frame.needsActor || frame.ownActor
      ? told
      : nearestActor(scope, index, found)
  // "between A and B": one side and the other.
  const actors = isBetween && found.length === 0 && named.length > 1 ? named.slice(0, 1) : named
  const opponents = isBetween && found.length === 0 ? named.slice(1, 2) : found
  const base = {
    token: index,
    standing: (frame.pos === 'verb' || frame.marker ? 'predicate' : 'nominal') as Standing,
    frame: `control/${frame.pos}:${frame.name}`,
    places,
    ...(frame.extent ? { extent: frame.extent } : {}),
    ...(frame.force ? { force: frame.force } : {}),
  }
  if (actors.length === 0 && frame.withoutActor)
    return opponents.length === 0
      ? null
      : { ...base, effect: frame.withoutActor, actors: opponents, opponents: [] }
  if (actors.length === 0 && frame.needsActor) return null
  return {
    ...base,
    effect: frame.effect,
    ...(frame.marker && frame.effect === 'holds' && isRegained(scope.tree, index) ? { regained: true } : {}),
    actors,
    opponents: opponents.filter(each => !actors.includes(each)),
  }
}
