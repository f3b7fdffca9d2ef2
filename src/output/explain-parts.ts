import type { Account } from '../account/account.ts'
import { mentionsOf } from '../account/entities.ts'
import { type DisagreementLine, isPairLine, type JudgementLine } from '../judgements/line.ts'
import { pairKey, type Standing, settleJudgements } from '../judgements/settle.ts'
import type { Claim } from '../model/claim.ts'
import type { Judgement } from '../model/judgement.ts'
import { bestCandidate } from '../model/mention.ts'
import type { Report } from '../model/report.ts'
import { evidenceOutput } from './claims.ts'
import type { Explanation } from './contract.ts'
import { inOrder, ruleOutput, standingOutput } from './judgements.ts'

/** What `explain` looks in. */
export interface Explainable {
  readonly account: Account
  readonly report: Report
  /** The rules' judgements. */
  readonly judgements: readonly Judgement[]
  /** People's judgements, withdrawn or not. Default: none. */
  readonly lines?: readonly JudgementLine[]
}

/** The claims of these ids. */
export const claimsById = ({ account }: Explainable, ids: readonly string[]): Claim[] => {
  const wanted = new Set(ids)
  return account.claims.filter(claim => wanted.has(claim.id))
}

/**
 * What joins or parts these things: rules' judgements, then people's, each with what became of it. Withdrawn and
 * superseded ones are told too: nothing that somebody judged is ever lost.
 */
export const judgementsOn = (
  { judgements, lines }: Explainable,
  ids: ReadonlySet<string>,
  isOnThis: (line: DisagreementLine) => boolean = () => false,
): Explanation['judgements'] => {
  const { standings } = settleJudgements(lines ?? [])
  const counts = new Map<string, Standing>()
  for (const standing of standings)
    if (isPairLine(standing.line) && standing.state === 'in force' && standing.line.verdict !== 'withdrawn')
      if (!counts.has(pairKey(standing.line))) counts.set(pairKey(standing.line), standing)
  return inOrder([
    ...judgements
      .filter(each => ids.has(each.id) || ids.has(each.left) || ids.has(each.right))
      .map(each => ruleOutput(each, counts.get(pairKey(each)))),
    ...standings
      .filter(({ line }) =>
        isPairLine(line)
          ? ids.has(line.id) || ids.has(line.left) || ids.has(line.right)
          : ids.has(line.id) || isOnThis(line),
      )
      .map(standingOutput),
  ])
}

/** An explanation with the claims that it rests on, and what was judged of their names. */
export const build = (
  from: Explainable,
  id: string,
  kind: string,
  text: string,
  steps: Explanation['steps'],
  claims: readonly Claim[],
  moreIds: readonly string[] = [],
): Explanation => ({
  id,
  kind,
  text,
  steps,
  evidence: claims.map(claim => evidenceOutput(from.account, claim.evidence)),
  judgements: judgementsOn(from, new Set([...moreIds, ...mentionIds(claims)])),
})

/** Ids of the actors and places that claims name. */
export const mentionIds = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(claims.flatMap(claim => mentionsOf(claim).map(mention => bestCandidate(mention).id)))
