import { type ActorMention, idOf, type PlaceMention } from '../../../model/mention.ts'
import { ancestors, childrenBy } from '../../tree.ts'
import type { Match } from '../control-match.ts'
import type { Scope } from '../scope.ts'
import { listedEffect } from './lexicon.ts'
import type { Finding } from './reader.ts'

/** Log-odds of effect, place and actor by the learned reader, and how the frames stand to the proposal. */
export const featureNames = [
  'constant',
  'effect',
  'anyEffect',
  'place',
  'actor',
  'unread',
  'framesActor',
  'framesNobody',
  'compound',
  'noun',
  'placeElsewhere',
  'actorElsewhere',
  'nobody',
  'country',
  'described',
  'refused',
  'otherObject',
  'holds',
  'enters',
  'contests',
] as const

export const samePlace = (left: PlaceMention, right: PlaceMention): boolean =>
  left === right || idOf(left) === idOf(right)

/** How far the reader links a place to its word. */
export const placeLink = (finding: Finding, place: PlaceMention): number =>
  Math.max(0, ...finding.places.filter(link => samePlace(link.place, place)).map(link => link.probability))

/** The probability that the word makes a claim at all. */
export const anyEffect = ({ effects }: Finding): number =>
  [...effects.values()].reduce((sum, each) => sum + each, 0)

const logOdds = (probability: number): number => {
  const bounded = Math.min(0.9975, Math.max(0.0025, probability))
  return Math.log(bounded / (1 - bounded))
}

/** The inputs of the combination for one proposal, in the order of `featureNames`. */
export const featuresOf = (
  scope: Scope,
  match: Match,
  place: PlaceMention,
  actor: ActorMention | null,
  finding: Finding | null,
  framesActor: ActorMention | null | undefined,
): number[] => {
  const share = finding?.actors.find(link => idOf(link.actor) === idOf(actor))?.probability ?? 0
  const elsewhere = (mention: { readonly sentence: number } | null): number =>
    mention && mention.sentence !== scope.sentence.index ? 1 : 0
  return [
    1,
    finding ? logOdds(finding.effects.get(match.effect) ?? 0) : 0,
    finding ? logOdds(anyEffect(finding)) : 0,
    finding ? logOdds(placeLink(finding, place)) : 0,
    finding ? logOdds(share) : 0,
    finding ? 0 : 1,
    framesActor !== undefined && idOf(framesActor) === idOf(actor) && actor !== null ? 1 : 0,
    framesActor === null ? 1 : 0,
    match.standing === 'attribute' ? 1 : 0,
    match.standing === 'nominal' ? 1 : 0,
    elsewhere(place),
    elsewhere(actor),
    actor === null ? 1 : 0,
    place.placeKind === 'country' ? 1 : 0,
    place.antecedent ? 1 : 0,
    framesActor === undefined && isListed(scope, match.token) ? 1 : 0,
    hasOtherObject(scope, match.token, place) ? 1 : 0,
    ...['holds', 'enters', 'contests'].map(effect => (match.effect === effect ? 1 : 0)),
  ]
}

/** A word that the frames know, of which they made nothing here: "held talks in Marsa". */
const isListed = (scope: Scope, index: number): boolean => {
  const token = scope.tree.tokens[index]
  return token !== undefined && listedEffect(token) > 0
}

/** The word has an object that holds no place: "seized weapons in Marsa". */
const hasOtherObject = ({ tree, sentence }: Scope, trigger: number, place: PlaceMention): boolean =>
  childrenBy(tree, trigger, 'obj').some(
    object =>
      place.sentence !== sentence.index ||
      !(place.head === object || ancestors(tree, place.head).includes(object)),
  )
