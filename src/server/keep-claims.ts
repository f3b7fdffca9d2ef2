import type { Account, AccountOptions } from '../account/account.ts'
import { makeFilter } from '../account/filter.ts'
import type { Claim, Force } from '../model/claim.ts'
import { indexOf } from './account-index.ts'
import { searchFor } from './search.ts'

/** Which claims somebody asks for; what is left out keeps all. */
export interface ClaimQuery extends Pick<AccountOptions, 'place' | 'actor' | 'since' | 'until'> {
  readonly kind?: readonly Claim['kind'][] | undefined
  readonly force?: readonly Force[] | undefined
  readonly outlet?: string | undefined
  /** Id of a page. */
  readonly document?: string | undefined
  /** Id of an event: the claims that tell of it. */
  readonly event?: string | undefined
  /** Words that the sentence must hold. */
  readonly words?: string | undefined
}

/** The claims of an account that a query keeps, in reading order of the pages, pages by id. */
export const keepClaims = (account: Account, query: ClaimQuery): readonly Claim[] => {
  const { keepsClaim } = makeFilter(query, account.entities)
  const isFound = searchFor(query.words)
  const index = indexOf(account)
  const told =
    query.event === undefined ? null : new Set(account.events.find(({ id }) => id === query.event)?.claims)
  return (query.document === undefined ? index.ordered : index.claimsOfDocument(query.document)).filter(
    claim =>
      (told?.has(claim.id) ?? true) &&
      (query.kind?.includes(claim.kind) ?? true) &&
      (query.force?.includes(claim.force) ?? true) &&
      (query.outlet === undefined || claim.outlet === query.outlet) &&
      keepsClaim(claim) &&
      isFound(claim.evidence.sentence.text),
  )
}
