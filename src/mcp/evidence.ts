import type { Account } from '../account/account.ts'
import type { Claim, Force } from '../model/claim.ts'
import type { Evidence } from '../model/evidence.ts'
import { findDocument } from '../output/find-document.ts'
import { indexOf } from '../server/account-index.ts'

/** The words that an answer rests on, and where they stand: enough to cite them and to check them. */
export interface EvidenceSpan {
  readonly claim?: string
  readonly document: string
  readonly file: string
  readonly outlet: string
  readonly url: string | null
  /** ISO day that the page counts under; null when unknown. */
  readonly day: string | null
  /** UTF-16 code units of the page's cleaned text, the resource `sitrep://document/{document}`. */
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly force?: Force
  /** Whom the page quotes for it; null = it says so in its own voice. */
  readonly speaker?: string | null
}

/** Evidence of an answer; `more` counts what was left out for its size. */
export interface EvidenceList {
  readonly evidence: readonly EvidenceSpan[]
  readonly more?: number
}

export const spanOf = (account: Account, { document: id, start, end, quote }: Evidence): EvidenceSpan => {
  const doc = findDocument(account, id)
  return {
    document: id,
    file: doc?.file ?? '',
    outlet: doc?.outlet ?? '',
    url: doc?.url ?? null,
    day: account.documentDays.get(id)?.day ?? null,
    start,
    end,
    quote,
  }
}

export const claimSpan = (account: Account, claim: Claim): EvidenceSpan => ({
  claim: claim.id,
  ...spanOf(account, claim.evidence),
  force: claim.force,
  speaker: claim.speaker === null ? null : account.entities.actorOf(claim.speaker).name,
})

/** Each outlet once before any comes twice: other voices tell more than more of the same. */
const byTurns = (claims: readonly Claim[]): readonly Claim[] => {
  const met = new Map<string, number>()
  return claims
    .map(claim => {
      const turn = met.get(claim.outlet) ?? 0
      met.set(claim.outlet, turn + 1)
      return { claim, turn }
    })
    .sort((left, right) => left.turn - right.turn)
    .map(({ claim }) => claim)
}

/** The evidence of claims, `most` pieces of it. */
export const evidenceOf = (account: Account, ids: readonly string[], most = 6): EvidenceList => {
  const claims = byTurns(indexOf(account).claims(ids))
  return {
    evidence: claims.slice(0, most).map(claim => claimSpan(account, claim)),
    ...(claims.length > most ? { more: claims.length - most } : {}),
  }
}
