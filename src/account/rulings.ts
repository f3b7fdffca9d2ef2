import { type DisagreementLine, momentOf } from '../judgements/line.ts'
import type { Disagreement } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { byString } from '../model/id.ts'
import { capitalised, counted } from './prose.ts'

/** A person's word in favour of one side of a disagreement. */
export interface Ruling {
  readonly judgement: string
  readonly by: string
  readonly reason: string
  /** The value of the preferred side. */
  readonly prefers: string
  /** Claims of the disagreement that the person had not seen. */
  readonly since: number
}

/** Claims that a person set aside: they count no longer, and are shown as opposing. */
export interface Rulings {
  /** By claim id: nothing of the claim counts for who holds the place. */
  readonly ofState: ReadonlyMap<string, Ruling>
  /** By claim id: only its date does not count. */
  readonly ofDate: ReadonlyMap<string, Ruling>
}

export const noRulings: Rulings = { ofState: new Map(), ofDate: new Map() }

export const hasRulings = ({ ofState, ofDate }: Rulings): boolean => ofState.size + ofDate.size > 0

/** Index of the side of a disagreement that holds most of these claims, null when none holds any. */
const sideOf = ({ sides }: Disagreement, claims: readonly string[]): number | null => {
  const shares = sides.map(side => claims.filter(id => side.claims.includes(id)).length)
  const most = Math.max(...shares)
  return most > 0 ? shares.indexOf(most) : null
}

/**
 * True when claims that the person saw against each other still are: pages that were added may have brought more
 * claims, other names for a side, or other sides.
 */
export const isOn = (line: DisagreementLine, disagreement: Disagreement): boolean =>
  line.field === disagreement.field &&
  new Set(line.sides.map(claims => sideOf(disagreement, claims)).filter(side => side !== null)).size > 1

/** Claims of a disagreement that the person had not seen. */
export const claimsSince = (line: DisagreementLine, { sides }: Disagreement): number => {
  const seen = new Set(line.sides.flat())
  return sides.flatMap(({ claims }) => claims).filter(id => !seen.has(id)).length
}

const ended = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`)

const because = (reason: string): string => (reason === '' ? '.' : `: ${ended(reason)}`)

const sinceText = (count: number): string =>
  count === 0 ? '' : ` ${capitalised(counted(count, 'claim'))} ${count === 1 ? 'has' : 'have'} come since.`

/** "Settled by Mara Lind in favour of “Islamic State”: the army withdrew its denial." */
export const rulingText = ({ by, prefers, reason, since }: Omit<Ruling, 'judgement'>): string =>
  `Settled by ${by} in favour of “${prefers}”${because(reason)}${sinceText(since)}`

const wordsOf = (line: DisagreementLine, disagreement: Disagreement, prefers: string | undefined): string => {
  const since = claimsSince(line, disagreement)
  const verdict =
    line.verdict === 'prefers'
      ? rulingText({ by: line.by, reason: line.reason, prefers: prefers ?? '', since })
      : `${capitalised(line.verdict)}, says ${line.by}${because(line.reason)}${sinceText(since)}`
  return `${verdict} By the rules: ${disagreement.why}`
}

/**
 * Disagreements as people settled them, open ones first, and the claims that count no longer for it. The newest
 * judgement on a disagreement counts; no side is ever taken away.
 *
 * Example: "held by the army" against "held by the rebels", settled by Mara Lind in favour of the army → the army
 * holds the place, `why` names her and her reason, the rebels' claims stand as opposing.
 */
export const settleDisagreements = (
  disagreements: readonly Disagreement[],
  lines: readonly DisagreementLine[],
  claims: readonly Claim[],
): { readonly disagreements: readonly Disagreement[]; readonly rulings: Rulings } => {
  if (lines.length === 0) return { disagreements, rulings: noRulings }
  const denied = new Set(
    claims.filter(({ force }) => force === 'denies' || force === 'negated').map(({ id }) => id),
  )
  const isDenial = (side: Disagreement['sides'][number]) => side.claims.every(id => denied.has(id))
  const ofState = new Map<string, Ruling>()
  const ofDate = new Map<string, Ruling>()
  const found: { readonly line: DisagreementLine; readonly disagreement: Disagreement }[] = []
  const settled = disagreements.map(disagreement => {
    const line = lines.find(each => isOn(each, disagreement))
    if (line === undefined || line.verdict === 'withdrawn') return disagreement
    found.push({ line, disagreement })
    const side = preferredSide(line, disagreement)
    const prefers = side === null ? undefined : disagreement.sides[side]?.value
    return {
      ...disagreement,
      real: line.verdict === 'prefers' ? disagreement.real : line.verdict === 'real',
      why: wordsOf(line, disagreement, prefers),
      settled: {
        judgement: line.id,
        verdict: line.verdict,
        ...(prefers === undefined ? {} : { prefers }),
        by: line.by,
        at: line.at,
        reason: line.reason,
      },
    }
  })
  // The oldest first, so that the newest has the last word on a claim that stands in several disagreements.
  for (const { line, disagreement } of found.sort(
    (left, right) => momentOf(left.line) - momentOf(right.line) || byString(right.line.id, left.line.id),
  )) {
    const side = preferredSide(line, disagreement)
    const preferred = side === null ? undefined : disagreement.sides[side]
    const kept = setAside(disagreement, ofState, ofDate)
    if (preferred === undefined || kept === null) continue
    const ruling: Ruling = {
      judgement: line.id,
      by: line.by,
      reason: line.reason,
      prefers: preferred.value,
      since: claimsSince(line, disagreement),
    }
    for (const each of disagreement.sides) {
      // "Taken" and "held" do not contradict each other, only what denies them both.
      const agrees = disagreement.field === 'existence' && isDenial(each) === isDenial(preferred)
      if (each !== preferred && !agrees) for (const id of each.claims) kept.set(id, ruling)
    }
    for (const id of preferred.claims) kept.delete(id)
  }
  const rank = ({ real, settled: word }: Disagreement): number =>
    word?.verdict === 'prefers' ? 1 : real ? 0 : 2
  return {
    disagreements: [...settled].sort((left, right) => rank(left) - rank(right)),
    rulings: { ofState, ofDate },
  }
}

const preferredSide = (line: DisagreementLine, disagreement: Disagreement): number | null =>
  line.verdict === 'prefers' ? sideOf(disagreement, line.sides[line.prefers ?? -1] ?? []) : null

/** Where the losing side's claims are noted; null where nothing is chosen between them: each claimant keeps its number. */
const setAside = <Kept>(
  { about, field }: Disagreement,
  ofState: Map<string, Kept>,
  ofDate: Map<string, Kept>,
): Map<string, Kept> | null => {
  if (about.place === undefined || about.event !== undefined) return null
  if (field === 'date') return ofDate
  return field === 'holder' || field === 'existence' || field === 'status' ? ofState : null
}
