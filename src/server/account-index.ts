import type { Account } from '../account/account.ts'
import { makeVoices, type Voices } from '../account/voices.ts'
import type { Claim, ControlClaim } from '../model/claim.ts'
import { addTo } from '../model/lists.ts'
import { inReadingOrder } from '../output/claims.ts'

/** Makes something of an account once; it is forgotten with the account. */
export const oncePerAccount = <T>(make: (account: Account) => T): ((account: Account) => T) => {
  const known = new WeakMap<Account, { readonly value: T }>()
  return account => {
    const found = known.get(account) ?? { value: make(account) }
    known.set(account, found)
    return found.value
  }
}

/** Looks things of an account up without walking through all of it. */
export interface AccountIndex {
  claim(id: string): Claim | undefined
  /** Those that the account has, in the given order. */
  claims(ids: readonly string[]): readonly Claim[]
  /** In reading order. */
  readonly ordered: readonly Claim[]
  /** In reading order. */
  claimsOfDocument(id: string): readonly Claim[]
  /** Control claims on a place, in reading order. */
  controlOf(place: string): readonly ControlClaim[]
  readonly voices: Voices
}

export const indexOf: (account: Account) => AccountIndex = oncePerAccount(account => {
  const byId = new Map(account.claims.map(claim => [claim.id, claim]))
  const ordered = [...account.claims].sort(inReadingOrder)
  const byDocument = groupBy(ordered, ({ evidence }) => evidence.document)
  const byPlace = groupBy(
    ordered.filter(claim => claim.kind === 'control'),
    ({ place }) => account.entities.placeOf(place).id,
  )
  return {
    ordered,
    claim: id => byId.get(id),
    claims: ids => ids.flatMap(id => byId.get(id) ?? []),
    claimsOfDocument: id => byDocument.get(id) ?? [],
    controlOf: place => byPlace.get(place) ?? [],
    voices: makeVoices(account.originOfClaim, account.entities),
  }
})

/** Groups in the order in which their keys first come. */
export const groupBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) addTo(groups, keyOf(item), item)
  return groups
}
