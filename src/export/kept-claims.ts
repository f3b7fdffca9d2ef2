import type { Account } from '../account/account.ts'
import type { ExportContext } from './format.ts'

/** The account with those of its claims that are asked for; the rest of it keeps what it rests on. */
export const withKeptClaims = (account: Account, { keepsClaim }: ExportContext = {}): Account =>
  keepsClaim === undefined ? account : { ...account, claims: account.claims.filter(keepsClaim) }
