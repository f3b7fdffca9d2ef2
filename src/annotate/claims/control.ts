import type { ControlClaim, ControlEffect, Extent } from '../../model/claim.ts'
import { contentId } from '../../model/id.ts'
import { type ActorMention, bestCandidate, type PlaceMention } from '../../model/mention.ts'
import { baseOf } from './base.ts'
import type { Match } from './control-match.ts'
import type { ForceDecision } from './force.ts'
import { withLearnedForce } from './learned/learned-force.ts'
import { pathBetween } from './learned/path.ts'
import type { PlaceFiller } from './place-filler.ts'
import { ruledForce } from './ruled-force.ts'
import type { Drafted, Scope } from './scope.ts'
import type { Aspect } from './when.ts'

/** Makes control claims of what the readers agreed on: the roles, then force and time (CLAIMS.md, "Control claims"). */
export const controlClaims = (scope: Scope, matches: readonly Match[]): Drafted<ControlClaim>[] => {
  const drafts = matches.flatMap(match => claimsOf(scope, match))
  return drafts.filter(
    (draft, index) => !drafts.slice(0, index).some(earlier => isSaidTwice(earlier.claim, draft.claim)),
  )
}

/** A verb and its noun ("took control of Marsa") say one thing: the frame listed first has it. */
const isSaidTwice = (earlier: ControlClaim, claim: ControlClaim): boolean => {
  const [left, right] = [earlier.actor?.candidates[0]?.id, claim.actor?.candidates[0]?.id]
  return (
    earlier.place.candidates[0]?.id === claim.place.candidates[0]?.id &&
    stateOf(earlier.effect) === stateOf(claim.effect) &&
    earlier.force === claim.force &&
    (left === right || left === undefined || right === undefined)
  )
}

const stateOf = (effect: ControlEffect): string => (effect === 'loses' ? 'captures' : effect)

const claimsOf = (scope: Scope, match: Match): Drafted<ControlClaim>[] => {
  const decision = withLearnedForce(ruledForce(scope, match), match)
  const effect = match.regained ? 'captures' : match.effect
  return match.places.map(filler => {
    const extent = filler.extent === 'whole' ? (match.extent ?? 'whole') : filler.extent
    const [told = null, ...others] = match.actors
    const actor = isDenier(told, effect, decision) ? null : told
    const opponent = match.opponents[0] ?? null
    const parts = [filler.place, ...(actor ? [actor] : []), ...(opponent ? [opponent] : [])]
    const base = baseOf(
      scope,
      match,
      'control',
      parts,
      filler.place,
      [
        ...stepsOf(filler, extent, actor, opponent),
        ...readerSteps(scope, match, [filler.place, actor, opponent]),
      ],
      aspects[effect],
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
      ...(match.confidence === undefined ? {} : { confidence: match.confidence }),
      ...(match.reader === undefined ? {} : { reader: match.reader }),
    }
    return { token: match.token, claim }
  })
}

const aspects: { readonly [effect in ControlEffect]?: Aspect } = {
  holds: 'state',
  besieges: 'process',
}

/** "Ukraine denies that the town has fallen": nobody denies what he is said to have taken by his own name. */
const isDenier = (
  actor: ActorMention | null,
  effect: ControlEffect,
  { force, speaker }: Pick<ForceDecision, 'force' | 'speaker'>,
): boolean =>
  actor !== null &&
  force === 'denies' &&
  effect === 'captures' &&
  actor.antecedent === undefined &&
  speaker !== null &&
  bestCandidate(actor).id === bestCandidate(speaker).id

const readerNames = {
  both: 'the frames and the learned reader',
  frames: 'the frames alone',
  learned: 'the learned reader alone',
} as const

/** The ways through the tree, who found it and what was likely but less so. */
const readerSteps = (
  { tree, sentence }: Scope,
  { token, reader, confidence, dropped = [] }: Match,
  mentions: readonly (PlaceMention | ActorMention | null)[],
): string[] => [
  ...mentions.flatMap(mention =>
    mention
      ? [
          mention.sentence === sentence.index
            ? `way to "${mention.text}": ${pathBetween(tree, token, mention.head)}`
            : `"${mention.text}" stands ${sentence.index - mention.sentence} sentences before`,
        ]
      : [],
  ),
  ...(reader === undefined || confidence === undefined
    ? []
    : [`found by ${readerNames[reader]}: right with probability ${confidence.toFixed(2)}`]),
  ...dropped.map(rival => `dropped as less likely: ${rival}`),
]

const stepsOf = (
  filler: PlaceFiller,
  extent: Extent,
  actor: ActorMention | null,
  opponent: ActorMention | null,
): string[] => [
  `place "${filler.place.text}" (${extent})${filler.how ? `, located by: ${filler.how}` : ''}`,
  actor ? `actor "${actor.text}"` : 'no actor named',
  ...(opponent ? [`opponent "${opponent.text}"`] : []),
]
