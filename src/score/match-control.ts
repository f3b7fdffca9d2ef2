import { foldName } from '../gazetteer/fold.ts'
import type { ControlClaim } from '../model/claim.ts'
import { overlaps } from '../model/span.ts'
import { dayOf, type Time } from '../model/time.ts'
import { bestAssignment } from './assignment.ts'
import type { ControlLabel, PartyLabel } from './claim-labels.ts'

import { isSameActor, isSamePlace, type LabelKnowledge } from './same-label.ts'

/** How a found claim and a label compare. */
export interface ControlAgreement {
  readonly place: boolean
  readonly effect: boolean
  readonly actor: boolean
  readonly force: boolean
}

/** A labelled and a found claim that were joined; one of them is null when it stands alone. */
export interface ControlPair {
  readonly label: ControlLabel | null
  readonly found: ControlClaim | null
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
export const inOneSentence: Meets = (label, found) => overlaps(label.evidence, found.evidence.sentence)

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
  const agreements = labels.map(label =>
    found.map(claim => (meets(label, claim) ? agreementOf(label, claim, knowledge) : null)),
  )
  const columnOf = bestAssignment(
    agreements.map((row, index) =>
      row.map((agreement, column) =>
        agreement === null ? 0 : weightOf(agreement) + nearness(labels[index], found[column]),
      ),
    ),
    found.length,
  )
  const taken = new Set(columnOf)
  return [
    ...labels.map((label, row): ControlPair => {
      const column = columnOf[row] ?? -1
      return {
        label,
        found: found[column] ?? null,
        agreement: agreements[row]?.[column] ?? nothing,
      }
    }),
    ...found.flatMap((claim, column): ControlPair[] =>
      taken.has(column) ? [] : [{ label: null, found: claim, agreement: nothing }],
    ),
  ]
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
const nearness = (label: ControlLabel | undefined, found: ControlClaim | undefined): number =>
  label && found ? 1 / (1 + Math.abs(label.trigger.start - found.evidence.start)) : 0

/** Ranges of days that share a day; an open end has no limit. */
export const datesOverlap = (label: { from: string | null; to: string | null }, when: Time | null): boolean =>
  when !== null &&
  (when.from !== null || when.to !== null) &&
  (label.from === null || when.to === null || label.from <= dayOf(when.to)) &&
  (label.to === null || when.from === null || dayOf(when.from) <= label.to)

/**
 * The speaker that the label names is the found one, or one of the chain of sources: the mentions overlap, or one
 * name holds all words of the other ("the Observatory", "the Syrian Observatory for Human Rights").
 */
export const isSameSpeaker = (label: PartyLabel, found: Pick<ControlClaim, 'speaker' | 'chain'>): boolean =>
  [found.speaker, ...found.chain].some(mention => {
    if (mention === null) return false
    if (label.span && overlaps(label.span, mention.antecedent ?? mention)) return true
    if (label.span && overlaps(label.span, mention)) return true
    return [mention.text, mention.antecedent?.text ?? '', mention.candidates[0]?.name ?? ''].some(name =>
      isSameNameOrShort(name, label.text),
    )
  })

const isSameNameOrShort = (left: string, right: string): boolean => {
  const [one, other] = [left, right].map(name =>
    foldName(name)
      .split(' ')
      .filter(word => word.length > 3),
  ) as [string[], string[]]
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length > 0 && short.every(word => long.includes(word))
}
