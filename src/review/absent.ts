import { mentionsOf } from '../account/entities.ts'
import type { JudgementLine } from '../judgements/line.ts'
import { isPairLine } from '../judgements/line.ts'
import { settleJudgements } from '../judgements/settle.ts'
import { bestCandidate } from '../model/mention.ts'
import type { Reading } from '../model/reading.ts'

/**
 * The judgements in force that bear on nothing of these pages: a file that is shared between several corpora holds some
 * for each. For actors and places one of the two must be named by the pages, and the other too or be in `isListed`.
 */
export const absentJudgements = (
  lines: readonly JudgementLine[],
  readings: readonly Reading[],
  isListed: (id: string) => boolean,
): readonly JudgementLine[] => {
  if (lines.length === 0) return []
  const named = new Set<string>()
  const claims = new Set<string>()
  for (const reading of readings) {
    for (const mention of [...reading.places, ...reading.actors, ...reading.references])
      named.add(bestCandidate(mention).id)
    for (const claim of reading.claims) {
      claims.add(claim.id)
      for (const mention of mentionsOf(claim)) named.add(bestCandidate(mention).id)
    }
  }
  const isPresent = (line: JudgementLine): boolean => {
    if (!isPairLine(line)) return line.sides.filter(side => side.some(id => claims.has(id))).length > 1
    const ids = [line.left, line.right]
    if (line.subject === 'event') return ids.every(id => claims.has(id))
    return ids.some(id => named.has(id)) && ids.every(id => named.has(id) || isListed(id))
  }
  return settleJudgements(lines)
    .standings.filter(({ line, state }) => state === 'in force' && line.verdict !== 'withdrawn')
    .map(({ line }) => line)
    .filter(line => !isPresent(line))
}
