import { mentionsOf } from '../account/entities.ts'
import { type DisagreementLine, isPairLine, type JudgementLine } from '../judgements/line.ts'
import { pairKey } from '../judgements/settle.ts'
import { bestCandidate } from '../model/mention.ts'
import type { Explanation } from './contract.ts'
import { build, claimsById, type Explainable, judgementsOn } from './explain-parts.ts'

/** A rule's or a person's judgement, with all that was ever judged of the same thing. */
export const explainJudgement = (from: Explainable, id: string): Explanation | null => {
  const line = from.lines?.find(each => each.id === id)
  const row = from.judgements.find(each => each.id === id)
  const on = line ?? row
  if (on === undefined) return null
  const isOnSame = (left: DisagreementLine, right: JudgementLine): boolean =>
    right.subject === 'disagreement' &&
    left.field === right.field &&
    left.sides.flat().some(each => right.sides.flat().includes(each))
  const pair = on.subject === 'disagreement' ? null : pairKey(on)
  const judgements = judgementsOn(
    from,
    new Set(on.subject === 'disagreement' ? [id] : [on.left, on.right]),
    each => line !== undefined && isOnSame(each, line),
  )
  const samePair = new Set(
    [...from.judgements, ...(from.lines ?? []).filter(isPairLine)]
      .filter(each => pairKey(each) === pair)
      .map(each => each.id),
  )
  const steps = [
    ...(line?.about === undefined ? [] : [{ stage: 'judgement', says: line.about }]),
    ...(on.subject === 'disagreement' ? [] : [{ stage: 'judgement', says: `${on.left} and ${on.right}` }]),
    ...(row?.features ?? []).map(({ feature, score, weight, detail }) => ({
      stage: 'compare',
      says: `${feature} ${score.toFixed(2)}${weight > 0 ? ` × ${weight}` : ''}: ${detail}`,
    })),
    ...(row?.threshold === undefined
      ? []
      : [
          {
            stage: 'compare',
            says: `score ${row.score.toFixed(2)}; the same from ${row.threshold.toFixed(2)} on`,
          },
        ]),
  ]
  const claims =
    on.subject === 'disagreement'
      ? claimsById(from, on.sides.flat())
      : from.account.claims.filter(
          claim =>
            [on.left, on.right].includes(claim.id) ||
            mentionsOf(claim).some(mention => [on.left, on.right].includes(bestCandidate(mention).id)),
        )
  return {
    ...build(from, id, 'judgement', `${on.subject}: ${on.verdict}`, steps, claims.slice(0, 6)),
    judgements: judgements.filter(each => pair === null || samePair.has(each.id)),
  }
}

/** An actor, with the claims that name it and the merges behind its names. */
export const explainActor = (from: Explainable, id: string): Explanation | null => {
  const actor = from.account.entities.actors.get(id)
  if (actor === undefined) return null
  const claims = from.account.claims.filter(claim =>
    mentionsOf(claim).some(
      mention => mention.kind === 'actor' && from.account.entities.actorOf(mention).id === id,
    ),
  )
  const steps = [
    { stage: 'actors', says: `written ${actor.names.map(name => `“${name}”`).join(', ')}` },
    { stage: 'actors', says: `${actor.kind}, in ${claims.length} claims` },
  ]
  return build(from, id, 'actor', actor.name, steps, claims.slice(0, 6), [id])
}
