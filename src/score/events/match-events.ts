import type { Claim, ControlClaim, ControlEffect, EventClaim, EventRole } from '../../model/claim.ts'
import { type ActorMention, bestCandidate, type PlaceMention } from '../../model/mention.ts'
import { overlaps } from '../../model/span.ts'
import { type JoinedPair, joinPairs } from '../labels/joined-pairs.ts'
import { isSameActor, isSamePlaceOrNone, type LabelKnowledge } from '../labels/same-label.ts'
import type { EventLabel } from './event-labels.ts'
import { type LabelledType, labelledTypeOf } from './types.ts'

/** Something that the program says happened, and the claim that says so. */
export interface FoundEvent {
  readonly type: LabelledType
  readonly place: PlaceMention | null
  readonly actors: readonly { readonly role: EventRole; readonly mention: ActorMention }[]
  readonly claim: EventClaim | ControlClaim
}

/** Effects on the control of a place that are events too. */
const typeOfEffect: { readonly [effect in ControlEffect]?: LabelledType } = {
  captures: 'capture of territory',
  besieges: 'siege',
}

/**
 * The events among claims: event claims of the types that readers labelled, and the captures and sieges that control
 * claims tell of, unless an event claim of the same sentence tells of them.
 */
export const foundEvents = (claims: readonly Claim[]): readonly FoundEvent[] => {
  const own = claims.flatMap((claim): FoundEvent[] => {
    const type = claim.kind === 'event' ? labelledTypeOf(claim.type) : null
    return claim.kind === 'event' && type !== null
      ? [{ type, place: claim.place, actors: claim.actors, claim }]
      : []
  })
  const ofControl = claims.flatMap((claim): FoundEvent[] => {
    const type = claim.kind === 'control' ? typeOfEffect[claim.effect] : undefined
    return claim.kind === 'control' && type !== undefined
      ? [{ type, place: claim.place, actors: sidesOf(claim), claim }]
      : []
  })
  return [...own, ...ofControl.filter(each => !own.some(other => tellsOf(other, each)))]
}

const sidesOf = ({ actor, with: allies, opponent }: ControlClaim): FoundEvent['actors'] => [
  ...[...(actor ? [actor] : []), ...allies].map(mention => ({ role: 'attacker' as const, mention })),
  ...(opponent ? [{ role: 'target' as const, mention: opponent }] : []),
]

const tellsOf = (one: FoundEvent, other: FoundEvent): boolean =>
  one.type === other.type &&
  overlaps(one.claim.evidence.sentence, other.claim.evidence.sentence) &&
  (one.place === null ||
    other.place === null ||
    bestCandidate(one.place).id === bestCandidate(other.place).id)

/** How a found event and a label compare. */
export interface EventAgreement {
  readonly type: boolean
  /** One place, or none on both sides. */
  readonly place: boolean
  readonly force: boolean
}

/** A labelled and a found event that were joined; one of them is null when it stands alone. */
export interface EventPair extends JoinedPair<EventLabel, FoundEvent> {
  readonly agreement: EventAgreement
}

const nothing: EventAgreement = { type: false, place: false, force: false }

/** Whether a labelled and a found event may be joined: by default those whose evidence and sentence overlap. */
export type EventsMeet = (label: EventLabel, found: FoundEvent) => boolean

const eventsInOneSentence: EventsMeet = (label, { claim }) =>
  overlaps(label.evidence, claim.evidence.sentence)

const agreementOf = (label: EventLabel, found: FoundEvent, knowledge: LabelKnowledge): EventAgreement => ({
  type: label.type === found.type,
  place: isSamePlaceOrNone(label.place, found.place, knowledge),
  force: label.force === found.claim.force,
})

/**
 * Joins labels and events one to one so that as many as can be have their type right, of these as many their place;
 * then actors, force and where both stand nearest decide.
 */
export const matchEvents = (
  labels: readonly EventLabel[],
  found: readonly FoundEvent[],
  knowledge: LabelKnowledge,
  meets: EventsMeet = eventsInOneSentence,
): readonly EventPair[] => {
  const pairs = joinPairs(labels, found, (label, event) =>
    meets(label, event) ? weightOf(label, event, knowledge) : 0,
  )
  return pairs.map(({ label, found: event }) => ({
    label,
    found: event,
    agreement: label && event ? agreementOf(label, event, knowledge) : nothing,
  }))
}

/** Each tier weighs more than all pairs of the tiers below it can. Never 0: any pair that meets may be joined. */
const weightOf = (label: EventLabel, found: FoundEvent, knowledge: LabelKnowledge): number => {
  const { type, place, force } = agreementOf(label, found, knowledge)
  const actors = label.actors.filter(({ role, party }) => namesInRole(found, role, party, knowledge)).length
  const apart = Math.abs(label.trigger.start - found.claim.evidence.start)
  return (
    (type ? 1e9 : 0) +
    (type && place ? 1e6 : 0) +
    (place ? 1e3 : 0) +
    4 * Math.min(actors, 5) +
    (force ? 4 : 0) +
    1 / (1 + apart)
  )
}

/** Whether the event names a labelled actor in that role; in any role for null. */
export const namesInRole = (
  found: FoundEvent,
  role: EventRole | null,
  party: EventLabel['actors'][number]['party'],
  knowledge: LabelKnowledge,
): boolean =>
  found.actors.some(
    each => (role === null || each.role === role) && isSameActor(party, each.mention, knowledge),
  )
