import type { ControlClaim } from '../../model/claim.ts'
import { overlaps } from '../../model/span.ts'
import type { ControlLabel } from '../labels/claim-labels.ts'
import { type JoinedPair, joinPairs } from '../labels/joined-pairs.ts'
import { isSameActor, isSamePlace, type LabelKnowledge } from '../labels/same-label.ts'

/** How a found claim and a label compare. */
export interface ControlAgreement {
  readonly place: boolean
  readonly effect: boolean
  readonly actor: boolean
  readonly force: boolean
}

/** A labelled and a found claim that were joined; one of them is null when it stands alone. */
export interface ControlPair extends JoinedPair<ControlLabel, ControlClaim> {
  readonly agreement: ControlAgreement
}

const nothing: ControlAgreement = { place: false, effect: false, actor: false, force: false }

export const agreementOf = (
  label: ControlLabel,
  found: ControlClaim,
  knowledge: LabelKnowledge,
): ControlAgreement => ({
  place: isSamePlace(label.place, found.place, knowledge),
  effect: label.effect === found.effect,
  actor: isSameActor(label.actor, found.actor, knowledge),
  force: label.force === found.force,
})

/** Place, effect and actor: what a claim must have right to count as found. */
export const isRight = ({ place, effect, actor }: ControlAgreement): boolean => place && effect && actor

/** Whether labelled and found claim may be joined at all. */
export type Meets = (label: ControlLabel, found: ControlClaim) => boolean

/** The label's evidence overlaps the sentence that the claim rests on. */
const inOneSentence: Meets = (label, found) => overlaps(label.evidence, found.evidence.sentence)

/** Anywhere in the text: the loose figure. */
export const inOneText: Meets = () => true

/**
 * Joins labels and claims one to one so that as many as can be are right; then as many as can be have place and
 * effect right, then place, effect, force, and where both stand nearest decides.
 */
export const matchControl = (
  labels: readonly ControlLabel[],
  found: readonly ControlClaim[],
  knowledge: LabelKnowledge,
  meets: Meets = inOneSentence,
): readonly ControlPair[] => {
  const pairs = joinPairs(labels, found, (label, claim) =>
    meets(label, claim) ? weightOf(agreementOf(label, claim, knowledge)) + nearness(label, claim) : 0,
  )
  return pairs.map(({ label, found: claim }) => ({
    label,
    found: claim,
    agreement: label && claim ? agreementOf(label, claim, knowledge) : nothing,
  }))
}

/** Each tier weighs more than all pairs of the tiers below it can (texts have some hundred claims at most). */
const weightOf = ({ place, effect, actor, force }: ControlAgreement): number =>
  (place && effect && actor ? 1e9 : 0) +
  (place && effect ? 1e6 : 0) +
  (place ? 1e3 : 0) +
  (effect ? 20 : 0) +
  (actor ? 10 : 0) +
  (force ? 5 : 0)

/** Between 0 and 1, so that a claim read twice is joined to the label beside it. Never 0: any pair may be joined. */
const nearness = (label: ControlLabel, found: ControlClaim): number =>
  1 / (1 + Math.abs(label.trigger.start - found.evidence.start))
