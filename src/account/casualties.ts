import type { CasualtiesByClaimant } from '../model/account.ts'
import type { CasualtiesClaim, CasualtyCount, Quantity } from '../model/claim.ts'
import { casualtyCounts } from '../model/claim.ts'
import { byString } from '../model/id.ts'
import type { DocumentDay } from './account.ts'
import type { Entities } from './entities.ts'
import { hullOf } from './quantities.ts'

/**
 * Who gives a number: the named speaker, else the outlet. A mere description names nobody, so the outlet that quotes it
 * stands first: "The Marsa Post (residents)" is another claimant than "Dair Daily (residents)".
 */
export const claimantOf = (claim: CasualtiesClaim, entities: Entities): string => {
  if (claim.speaker === null) return claim.outlet
  const { kind, name } = entities.actorOf(claim.speaker)
  const isDescribed = kind === 'generic' || kind === 'civilians' || !/\p{Lu}/u.test(name)
  if (!isDescribed || claim.outlet === '') return name
  return `${claim.outlet} (${/^\p{Lu}\p{Ll}+$/u.test(name) ? name.toLowerCase() : name})`
}

const normalOf = (of: string): string => of.trim().toLowerCase().replace(/\s+/g, ' ')

/**
 * One line a claimant and kind of victim. A claimant's newest page replaces its older ones; several numbers of
 * that day become one range. Claimants are never summed.
 *
 * Example: the Observatory says 12 on Monday and 15 on Tuesday, the ministry "at least 20" → the Observatory
 * 15, the ministry 20 or more.
 */
export const casualtiesByClaimant = (
  claims: readonly CasualtiesClaim[],
  days: ReadonlyMap<string, DocumentDay>,
  entities: Entities,
): readonly CasualtiesByClaimant[] => {
  const lines = new Map<string, { by: string; of: string; claims: CasualtiesClaim[] }>()
  for (const claim of [...claims].sort((left, right) => byString(left.id, right.id))) {
    const [by, of] = [claimantOf(claim, entities), normalOf(claim.of)]
    const key = JSON.stringify([by, of])
    const line = lines.get(key)
    if (line === undefined) lines.set(key, { by, of, claims: [claim] })
    else line.claims.push(claim)
  }
  const dayOfClaim = (claim: CasualtiesClaim) => days.get(claim.evidence.document)?.day ?? ''
  return [...lines]
    .sort(([left], [right]) => byString(left, right))
    .map(([, line]) => {
      const counts: { [count in CasualtyCount]?: Quantity } = {}
      for (const count of casualtyCounts) {
        const told = line.claims.filter(claim => claim.counts[count] !== undefined)
        const newest = told.map(dayOfClaim).sort(byString).at(-1)
        for (const claim of told) {
          const quantity = claim.counts[count]
          if (quantity === undefined || dayOfClaim(claim) !== newest) continue
          const known = counts[count]
          counts[count] = known === undefined ? quantity : hullOf(known, quantity)
        }
      }
      return { by: line.by, of: line.of, claims: line.claims.map(({ id }) => id), ...counts }
    })
}
