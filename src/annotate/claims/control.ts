import { type ControlFrame, controlFrames, memberNouns, type Slot } from '../../language/en/control.ts'
import type { ControlClaim, ControlEffect, Extent } from '../../model/claim.ts'
import { contentId } from '../../model/id.ts'
import type { ActorMention } from '../../model/mention.ts'
import { childBy } from '../tree.ts'
import { actorsOf, unique } from './actors-of.ts'
import { argumentsOf } from './arguments.ts'
import { baseOf } from './base.ts'
import { isCompoundPart, matchAdjectives, matchCompounds } from './compounds.ts'
import { canBeHeld, canControl, type Match } from './control-match.ts'
import { decideForce, type ForceDecision } from './force.ts'
import { type PlaceFiller, placesOf } from './places-of.ts'
import type { Drafted, Scope, Standing } from './scope.ts'
import { slotHeads } from './slots.ts'

/** Finds control claims: a frame's trigger word, then its roles, then force and time (CLAIMS.md, "Control claims"). */
export const controlClaims = (scope: Scope): Drafted<ControlClaim>[] => {
  const matches = [...matchFrames(scope), ...matchCompounds(scope), ...matchAdjectives(scope)]
  const drafts = matches.flatMap(match => claimsOf(scope, match))
  const seen = new Set<string>()
  return drafts.filter(({ claim }) => {
    // A verb and its noun ("took control of Marsa") say one thing: the frame listed first has it.
    const key = `${claim.place.start} ${claim.place.candidates[0]?.id} ${stateOf(claim.effect)} ${claim.force}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const stateOf = (effect: ControlEffect): string => (effect === 'loses' ? 'captures' : effect)

const framesByLemma: ReadonlyMap<string, readonly ControlFrame[]> = controlFrames.reduce((index, frame) => {
  for (const lemma of frame.lemmas)
    index.set(`${frame.pos} ${lemma}`, [...(index.get(`${frame.pos} ${lemma}`) ?? []), frame])
  return index
}, new Map<string, readonly ControlFrame[]>())

const matchFrames = (scope: Scope): Match[] =>
  scope.tree.tokens.flatMap((token, index) => {
    const pos =
      token.upos === 'VERB' ? 'verb' : token.upos === 'NOUN' || token.upos === 'PROPN' ? 'noun' : null
    if (!pos || isCompoundPart(scope, index)) return []
    for (const frame of framesByLemma.get(`${pos} ${token.lemma.toLowerCase()}`) ?? []) {
      const match = matchFrame(scope, index, frame)
      if (match) return [match]
    }
    return []
  })

const matchFrame = (scope: Scope, index: number, frame: ControlFrame): Match | null => {
  if (!fitsWords(scope, index, frame)) return null
  const places = firstFilled(frame.place, slot =>
    slotHeads(scope.tree, index, frame, slot).flatMap(head => placesOf(scope, head)),
  ).filter(canBeHeld)
  if (places.length === 0) return null
  const fillers = (slots: readonly Slot[]): ActorMention[] =>
    unique(
      firstFilled(slots, slot =>
        slotHeads(scope.tree, index, frame, slot).flatMap(head => actorsOf(scope, head)),
      ),
    ).filter(canControl)
  const actors = fillers(frame.actor)
  const opponents = fillers(frame.opponent)
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
    actors,
    opponents: opponents.filter(each => !actors.includes(each)),
  }
}

const fitsWords = (scope: Scope, index: number, frame: ControlFrame): boolean => {
  const { tree } = scope
  const lemmaOf = (head: number): string => tree.tokens[head]!.lemma.toLowerCase()
  if (frame.notForms?.includes(tree.tokens[index]!.form.toLowerCase())) return false
  if (frame.pos === 'verb') {
    const found = argumentsOf(tree, index)
    if (frame.objects && !found.object.some(head => frame.objects!.includes(lemmaOf(head)))) return false
    if (frame.oblique && !found.obliques.some(each => frame.oblique!.includes(lemmaOf(each.head))))
      return false
    if (
      frame.forceObject &&
      !found.object.every(head => memberNouns.has(lemmaOf(head)) || scope.entities.actors(head).length > 0)
    )
      return false
    if (frame.particles && !hasParticle(found.particles, found.obliques, frame.particles)) return false
  }
  if (!frame.marker) return true
  const marker = childBy(tree, index, 'case')
  return marker !== undefined && frame.marker.includes(tree.tokens[marker]!.form.toLowerCase())
}

/** "drove them out of Marsa": "out" may stand as an adverb or as part of the preposition. */
const hasParticle = (
  found: readonly string[],
  obliques: readonly { readonly preposition: string }[],
  wanted: readonly string[],
): boolean =>
  found.some(word => wanted.includes(word)) ||
  obliques.some(each => wanted.some(word => each.preposition.startsWith(`${word} `)))

const firstFilled = <Filler>(slots: readonly Slot[], find: (slot: Slot) => Filler[]): Filler[] => {
  for (const slot of slots) {
    const found = find(slot)
    if (found.length > 0) return found
  }
  return []
}

const claimsOf = (scope: Scope, match: Match): Drafted<ControlClaim>[] => {
  const decided = decideForce(scope, match)
  const decision: ForceDecision =
    match.force && (decided.force === 'asserts' || decided.force === 'claims')
      ? { ...decided, force: match.force, reason: 'the words give an aim only' }
      : decided
  return match.places.map(filler => {
    const extent = filler.extent === 'whole' ? (match.extent ?? 'whole') : filler.extent
    // "Took parts of Marsa" is to enter it.
    const effect = match.effect === 'captures' && extent === 'part' && !match.force ? 'enters' : match.effect
    const [actor = null, ...others] = match.actors
    const opponent = match.opponents[0] ?? null
    const parts = [filler.place, ...(actor ? [actor] : []), ...(opponent ? [opponent] : [])]
    const base = baseOf(
      scope,
      match,
      'control',
      parts,
      filler.place,
      stepsOf(filler, extent, actor, opponent),
      effect === 'holds',
    )
    const claim: ControlClaim = {
      ...base,
      // The same words may hold two claims on one place (X lost it, Y besieges it).
      id: contentId('claim', [base.id, effect, filler.place.candidates[0]?.id]),
      kind: 'control',
      force: decision.force,
      forceReason: decision.reason,
      place: filler.place,
      effect,
      actor,
      with: others,
      opponent,
      extent,
      ...(filler.share ? { share: filler.share } : {}),
    }
    return { token: match.token, claim }
  })
}

const stepsOf = (
  filler: PlaceFiller,
  extent: Extent,
  actor: ActorMention | null,
  opponent: ActorMention | null,
): string[] => [
  `place "${filler.place.text}" (${extent})`,
  actor ? `actor "${actor.text}"` : 'no actor named',
  ...(opponent ? [`opponent "${opponent.text}"`] : []),
]
