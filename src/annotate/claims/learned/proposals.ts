import type { ControlEffect } from '../../../model/claim.ts'
import { type ActorMention, idOf, type PlaceMention } from '../../../model/mention.ts'
import { landKinds } from '../../../model/place.ts'
import { coordinated } from '../../tree.ts'
import { argumentsOf } from '../arguments.ts'
import { canControl, type Match } from '../control-match.ts'
import { isOnlooker } from '../onlookers.ts'
import { isPatron } from '../patrons.ts'
import { listAfter } from '../place-lists.ts'
import type { PlaceFiller } from '../places-of.ts'
import { standingOf } from '../ruled-force.ts'
import type { Scope } from '../scope.ts'
import { anyEffect, featuresOf, placeLink, samePlace } from './features.ts'
import type { Finding, PlaceLink } from './reader.ts'
import { isRefused } from './refused.ts'

/** One place, effect and actor that a reader proposes for a sentence. */
export interface Proposal {
  readonly match: Match
  readonly filler: PlaceFiller
  readonly actor: ActorMention | null
  readonly reader: 'frames' | 'learned' | 'both'
  /** What the learned reader makes of the same place and effect, where it has a word for it. */
  readonly finding: Finding | null
  /** Inputs of the combination, in the order of `featureNames`. */
  readonly features: readonly number[]
}

/** Least probability of effect and place for the learned reader to propose a claim by itself. */
const leastEffect = 0.05
const leastPlace = 0.1
const leastActor = 0.3

/** Everything that frames and the learned reader propose for a sentence, agreeing proposals once. */
export const proposalsOf = (
  scope: Scope,
  framed: readonly Match[],
  findings: readonly Finding[],
): Proposal[] => {
  const fromFrames = framed.flatMap(match =>
    match.places.flatMap((filler): Proposal[] => {
      const finding = fromTheWinner(scope, supportOf(findings, filler.place, match), match)
      const own = match.actors[0] ?? null
      const other = finding ? likeliestActor(scope, finding) : null
      const agrees = finding !== null && isLikely(finding, filler.place, match.effect)
      const reader = agrees ? 'both' : 'frames'
      const make = (actor: ActorMention | null): Proposal => ({
        match,
        filler,
        actor,
        reader,
        finding,
        features: featuresOf(scope, match, filler.place, actor, finding, own),
      })
      // "Marsa was retaken from the rebels": not by them.
      const isFoe = match.opponents.some(foe => idOf(foe) === idOf(other?.actor))
      const isNew =
        other !== null && !isFoe && idOf(other.actor) !== idOf(own) && other.probability >= leastActor
      return isNew ? [make(own), make(other.actor)] : [make(own)]
    }),
  )
  const learned = findings.flatMap(finding =>
    [...finding.effects].flatMap(([effect, probability]) =>
      probability < leastEffect
        ? []
        : coordinatedWithBest(scope, finding.places)
            .filter(link => link.probability >= leastPlace)
            .flatMap((link): Proposal[] => {
              const { place, extent } = link
              if (fromFrames.some(each => isSettled(scope, each, finding.token, place, effect))) return []
              if (isLandOfOther(fromFrames, finding.token, place)) return []
              const actor = likeliestActor(scope, finding, effect)?.actor ?? null
              if (isRefused(scope, finding.token, effect, { place, extent }, actor)) return []
              const match = learnedMatch(scope, finding, effect, { place, extent }, actor)
              const features = featuresOf(scope, match, place, actor, finding, undefined)
              return [{ match, filler: { place, extent }, actor, reader: 'learned', finding, features }]
            }),
    ),
  )
  return [...fromFrames, ...learned]
}

/** The frames say the same, or something else with the same word or its verb, which then stands: "broke the siege of". */
const isSettled = (
  { tree }: Scope,
  framed: Proposal,
  token: number,
  place: PlaceMention,
  effect: ControlEffect,
): boolean =>
  samePlace(framed.filler.place, place) &&
  (framed.match.effect === effect || [token, tree.tokens[token]?.head].includes(framed.match.token))

/** "Marsa is its last foothold in the north": of a word for which the frames have a town, the land around says no more. */
const isLandOfOther = (framed: readonly Proposal[], token: number, place: PlaceMention): boolean =>
  landKinds.has(place.placeKind) &&
  framed.some(({ match, filler }) => match.token === token && !landKinds.has(filler.place.placeKind))

/** The finding that speaks most for a place and an effect. */
const supportOf = (
  findings: readonly Finding[],
  place: PlaceMention,
  { token, effect }: Match,
): Finding | null => {
  let best: Finding | null = null
  let most = -1
  for (const finding of findings) {
    const says = finding.token === token ? anyEffect(finding) : (finding.effects.get(effect) ?? 0)
    const support = says * placeLink(finding, place)
    if (support > most) [best, most] = [finding, support]
  }
  return best
}

/**
 * "The rebels lost Marsa to the army": frames tell the capture, the reader the loss. It is one change, so that what the
 * reader makes of the loser speaks for the winner.
 */
const fromTheWinner = (
  scope: Scope,
  finding: Finding | null,
  { token, effect, actors }: Match,
): Finding | null => {
  const winner = actors[0]
  if (!finding || finding.token !== token || effect !== 'captures' || !winner) return finding
  const [captures, loses] = [finding.effects.get('captures') ?? 0, finding.effects.get('loses') ?? 0]
  if (loses <= captures) return finding
  const loser = likeliestActor(scope, finding)?.actor ?? null
  const other = (actor: ActorMention | null): ActorMention | null =>
    idOf(actor) === idOf(loser) ? winner : idOf(actor) === idOf(winner) ? loser : actor
  return {
    ...finding,
    effects: new Map([...finding.effects, ['captures', captures + loses], ['loses', 0]]),
    actors: finding.actors.map(link => ({ ...link, actor: other(link.actor) })),
  }
}

const isLikely = (finding: Finding, place: PlaceMention, effect: ControlEffect): boolean =>
  (finding.effects.get(effect) ?? 0) >= leastEffect && placeLink(finding, place) >= leastPlace

/**
 * One place a trigger, unless others are coordinated with it: "seized Marsa, Tal Ahmar and Dera in the north" says
 * nothing of the north.
 */
const coordinatedWithBest = (scope: Scope, links: readonly PlaceLink[]): PlaceLink[] => {
  const [best, ...others] = links
  return best ? [best, ...others.filter(other => areListed(scope, best.place, other.place))] : []
}

const areListed = (scope: Scope, one: PlaceMention, other: PlaceMention): boolean => {
  if (one.sentence !== scope.sentence.index || other.sentence !== scope.sentence.index) return false
  const [first, second] = one.start <= other.start ? [one, other] : [other, one]
  return first.head === second.head || listAfter(scope, first).includes(second)
}

const likeliestActor = (scope: Scope, finding: Finding, effect?: ControlEffect) =>
  finding.actors.find(
    ({ actor }) =>
      actor === null ||
      (canControl(actor) &&
        !isPatronHere(scope, actor) &&
        !isOnlooker(scope, finding.token, actor) &&
        !(effect === 'besieges' && isObject(scope, finding.token, actor))),
  ) ?? null

/** "Russian forces were encircled": those who are besieged do not besiege. */
const isObject = ({ tree, sentence }: Scope, trigger: number, actor: ActorMention): boolean =>
  actor.sentence === sentence.index &&
  tree.tokens[trigger]!.upos === 'VERB' &&
  argumentsOf(tree, trigger).object.some(head => coordinated(tree, head).includes(actor.head))

const isPatronHere = ({ tree, sentence }: Scope, actor: ActorMention): boolean =>
  actor.sentence === sentence.index && isPatron(tree, actor)

const learnedMatch = (
  scope: Scope,
  finding: Finding,
  effect: ControlEffect,
  filler: PlaceFiller,
  actor: ActorMention | null,
): Match => {
  const opponent =
    finding.opponents.find(link => link.actor === null || canControl(link.actor))?.actor ?? null
  return {
    token: finding.token,
    standing: standingOf(scope.tree, finding.token),
    frame: `control/learned:${effect}`,
    effect,
    places: [filler],
    actors: actor ? [actor] : [],
    opponents: opponent && idOf(opponent) !== idOf(actor) ? [opponent] : [],
  }
}
