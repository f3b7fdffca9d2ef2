import type { ControlClaim, ControlEffect, EventClaim, EventRole } from '../model/claim.ts'
import { type ActorMention, bestCandidate, type PlaceMention } from '../model/mention.ts'
import { overlaps } from '../model/span.ts'
import { bestAssignment } from './assignment.ts'
import type { EventLabel } from './event-labels.ts'
import { type LabelledType, labelledTypeOf } from './event-types.ts'
import type { ScoredClaim } from './read-items.ts'
import { isSameActor, isSamePlace, type LabelKnowledge } from './same-label.ts'

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
export const foundEvents = (claims: readonly ScoredClaim[]): readonly FoundEvent[] => {
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
export interface EventPair {
  readonly label: EventLabel | null
  readonly found: FoundEvent | null
  readonly agreement: EventAgreement
}

const nothing: EventAgreement = { type: false, place: false, force: false }

/** Whether a labelled and a found event may be joined: by default those whose evidence and sentence overlap. */
export type EventsMeet = (label: EventLabel, found: FoundEvent) => boolean

export const eventsInOneSentence: EventsMeet = (label, { claim }) =>
  overlaps(label.evidence, claim.evidence.sentence)

const agreementOf = (label: EventLabel, found: FoundEvent, knowledge: LabelKnowledge): EventAgreement => ({
  type: label.type === found.type,
  place:
    label.place === null || found.place === null
      ? label.place === null && found.place === null
      : isSamePlace(label.place, found.place, knowledge),
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
  const agreements = labels.map(label =>
    found.map(each => (meets(label, each) ? agreementOf(label, each, knowledge) : null)),
  )
  const columnOf = bestAssignment(
    agreements.map((row, index) =>
      row.map((agreement, column) =>
        agreement === null ? 0 : weightOf(agreement, labels[index], found[column], knowledge),
      ),
    ),
    found.length,
  )
  const taken = new Set(columnOf)
  return [
    ...labels.map((label, row): EventPair => {
      const column = columnOf[row] ?? -1
      return { label, found: found[column] ?? null, agreement: agreements[row]?.[column] ?? nothing }
    }),
    ...found.flatMap((each, column): EventPair[] =>
      taken.has(column) ? [] : [{ label: null, found: each, agreement: nothing }],
    ),
  ]
}

/** Each tier weighs more than all pairs of the tiers below it can. Never 0: any pair that meets may be joined. */
const weightOf = (
  { type, place, force }: EventAgreement,
  label: EventLabel | undefined,
  found: FoundEvent | undefined,
  knowledge: LabelKnowledge,
): number => {
  if (!label || !found) return 0
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
