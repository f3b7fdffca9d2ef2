import type { OriginCounts } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { addTo } from '../model/lists.ts'
import { clusterLinks } from './clusters.ts'
import type { Entities } from './entities.ts'

/** Where claims come from. Made once for an account. */
export interface Voices {
  /** Text origin of a claim. */
  originOf(claim: Claim): string
  /** Canonical id of the claim's speaker, null when the outlet speaks or the speaker is a mere description. */
  speakerOf(claim: Claim): string | null
  /**
   * Groups claims into independent voices: one text origin is one voice, and so are all origins whose claims
   * go back to one speaker. Example: A and B both quote the Observatory, C writes itself → two voices.
   */
  independent(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]>
  count(claims: readonly Claim[]): OriginCounts
}

export const makeVoices = (originOfClaim: ReadonlyMap<string, string>, entities: Entities): Voices => {
  const originOf = (claim: Claim): string =>
    originOfClaim.get(claim.id) ?? `outlet:${claim.outlet === '' ? claim.evidence.document : claim.outlet}`
  const speakerOf = (claim: Claim): string | null => {
    if (claim.speaker === null) return null
    const actor = entities.actorOf(claim.speaker)
    return actor.kind === 'generic' ? null : actor.id
  }
  const independent: Voices['independent'] = claims => {
    const links = claims.flatMap(claim => {
      const speaker = speakerOf(claim)
      return speaker === null ? [] : [{ left: `origin ${originOf(claim)}`, right: `speaker ${speaker}` }]
    })
    const clusters = clusterLinks(links)
    const groups = new Map<string, Claim[]>()
    for (const claim of claims) {
      const root = clusters.rootOf(`origin ${originOf(claim)}`)
      addTo(groups, root, claim)
    }
    return groups
  }
  return {
    originOf,
    speakerOf,
    independent,
    count: claims => {
      const reports = new Set(claims.map(claim => claim.evidence.document)).size
      return {
        reports,
        outlets: new Set(claims.map(claim => claim.outlet)).size,
        // A page that mixes its own words with an agency's is still one page.
        independent: Math.min(reports, independent(claims).size),
        speakers: new Set(claims.map(speakerOf).filter(speaker => speaker !== null)).size,
      }
    },
  }
}
