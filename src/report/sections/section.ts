import type { Account } from '../../account/account.ts'
import type { Claim } from '../../model/claim.ts'
import { byString } from '../../model/id.ts'
import type { ReportSection } from '../../model/report.ts'
import type { Draft } from '../drafts.ts'

/** A part of the report: proposes its sentences in reading order. */
export interface SectionWriter extends ReportSection {
  /** Sentences beyond this many stay in the JSON. */
  readonly limit: number
  write(account: Account): readonly Draft[]
}

/** One index an account, since every section looks claims up. */
const indexes = new WeakMap<Account, ReadonlyMap<string, Claim>>()

const indexOf = (account: Account): ReadonlyMap<string, Claim> => {
  const index = indexes.get(account) ?? new Map(account.claims.map(claim => [claim.id, claim]))
  indexes.set(account, index)
  return index
}

/** Claims by id, in the order of their ids, unknown ids left out. */
export const claimsById = (account: Account, ids: readonly string[]): readonly Claim[] => {
  const index = indexOf(account)
  return [...new Set(ids)].sort(byString).flatMap(id => index.get(id) ?? [])
}
