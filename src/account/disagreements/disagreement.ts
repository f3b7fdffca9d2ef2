import type { Disagreement, DisagreementField } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import { byString, contentId } from '../../model/id.ts'
import type { DocumentDay } from '../account.ts'
import type { PlaceTimeline } from '../control/place-timeline.ts'
import type { Entities } from '../entities.ts'
import type { EventGroup } from '../events.ts'
import type { RecallFrom } from '../versions.ts'
import type { Voices } from '../voices.ts'

/** What the finders of disagreements look at. */
export interface DisagreementInput {
  readonly timelines: readonly PlaceTimeline[]
  readonly events: readonly EventGroup[]
  readonly claims: readonly Claim[]
  readonly withdrawn: ReadonlySet<string>
  readonly days: ReadonlyMap<string, DocumentDay>
  readonly entities: Entities
  readonly voices: Voices
  /** What earlier accounts computed. Default: nothing. */
  readonly recall?: RecallFrom
}

export interface DisagreementRule {
  readonly field: DisagreementField
  readonly example: string
  find(input: DisagreementInput): readonly Disagreement[]
}

export interface Side {
  readonly value: string
  readonly claims: readonly Claim[]
}

/** Puts a disagreement together: sides by weight of origins, claims by id, a stable id. */
export const disagreementOf = (
  about: Disagreement['about'],
  field: DisagreementField,
  sides: readonly Side[],
  voices: Voices,
  real: boolean,
  why: string,
): Disagreement => {
  const counted = sides
    .map(({ value, claims }) => {
      const unique = [...new Map(claims.map(claim => [claim.id, claim])).values()]
      return { value, claims: unique.map(({ id }) => id).sort(byString), origins: voices.count(unique) }
    })
    .sort(
      (left, right) =>
        right.origins.independent - left.origins.independent || byString(left.value, right.value),
    )
  const subject = about.place?.id ?? about.event ?? about.actor?.id ?? ''
  return {
    id: contentId('disagreement', [field, subject, counted.map(({ value, claims }) => [value, claims])]),
    about,
    field,
    sides: counted,
    real,
    why,
  }
}
