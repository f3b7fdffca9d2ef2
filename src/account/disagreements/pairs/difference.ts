import type { DisagreementField } from '../../../model/account.ts'
import type { Claim } from '../../../model/claim.ts'
import type { DocumentDay } from '../../account.ts'
import type { Entities } from '../../entities.ts'

/**
 * What explains that two claims differ: another day (`time`), a part, a surrounding or an including place (`area`),
 * other people or losses counted (`counting`), a count that rose (`update`), a text that takes an earlier one back
 * (`correction`), one thing in other words (`same`), two happenings (`event`).
 */
export type DifferenceCause = 'time' | 'area' | 'counting' | 'update' | 'correction' | 'same' | 'event'

/** How two claims on one place or happening differ. `cause` is null for a contradiction. */
export interface Difference {
  readonly field: DisagreementField
  readonly real: boolean
  readonly cause: DifferenceCause | null
  /** A sentence for the reader of the account. */
  readonly why: string
}

/** What a pair is judged with. */
export interface PairContext {
  readonly entities: Entities
  readonly days: ReadonlyMap<string, DocumentDay>
}

export const contradiction = (field: DisagreementField, why: string): Difference => ({
  field,
  real: true,
  cause: null,
  why,
})

export const explained = (field: DisagreementField, cause: DifferenceCause, why: string): Difference => ({
  field,
  real: false,
  cause,
  why,
})

export const isSaidSo = ({ force }: Claim): boolean => force === 'asserts' || force === 'claims'

export const isDenied = ({ force }: Claim): boolean => force === 'denies' || force === 'negated'
