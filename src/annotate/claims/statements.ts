import type { Claim, StatementClaim } from '../../model/claim.ts'
import { contentId } from '../../model/id.ts'
import type { Quote } from '../../model/quote.ts'
import { overlaps, sliceOf } from '../../model/span.ts'
import { evidenceOf } from './evidence-of.ts'
import type { Scope } from './scope.ts'
import { whenOf } from './when.ts'

/**
 * Quotations with a speaker that say none of the other kinds of claim. `others` are the claims read from the
 * same sentence; a direct quotation is kept beside them, since its words matter.
 */
export const statementClaims = (scope: Scope, others: readonly Claim[]): StatementClaim[] =>
  scope.quotes
    .filter(quote => quote.sentence === scope.sentence.index && quote.speaker !== null)
    .filter(quote => quote.direct || !others.some(claim => overlaps(claim.evidence, quote.content)))
    .map(quote => statementOf(scope, quote))

const statementOf = (scope: Scope, quote: Quote): StatementClaim => {
  const { doc, tree } = scope
  const evidence = evidenceOf(scope, [quote.content, quote.cue])
  const cue = tree.tokens.findIndex(token => token.start >= quote.cue.start)
  const when = whenOf(scope, Math.max(cue, 0), null)
  return {
    id: contentId('claim', [doc.id, 'statement', quote.content.start, quote.content.end]),
    kind: 'statement',
    force: 'claims',
    forceReason: `the words of a speaker ("${quote.cue.lemma}")`,
    speaker: quote.speaker,
    chain: quote.chain,
    outlet: doc.outlet,
    evidence,
    when: when.when,
    whenBasis: when.whenBasis,
    whenInferred: when.whenInferred,
    after: [],
    trace: { frame: 'statement/quotation', steps: [`rule ${quote.rule}`, `time: ${when.reason}`] },
    quote: { start: quote.content.start, end: quote.content.end, text: sliceOf(doc.text, quote.content) },
    direct: quote.direct,
  }
}
