import { overlaps } from '../../model/span.ts'
import type { Expression } from './meaning.ts'

/** Keeps the longest of expressions that overlap; among equals the one whose matcher stands first. */
export const longestOf = (
  expressions: readonly Expression[],
): { readonly kept: readonly Expression[]; readonly dropped: readonly Expression[] } => {
  const ranked = expressions
    .map((expression, order) => ({ expression, order }))
    .sort(
      (left, right) =>
        right.expression.end - right.expression.start - (left.expression.end - left.expression.start) ||
        left.order - right.order,
    )
  const kept: Expression[] = []
  const dropped: Expression[] = []
  for (const { expression } of ranked)
    if (kept.some(other => overlaps(other, expression))) dropped.push(expression)
    else kept.push(expression)
  return { kept: kept.sort((left, right) => left.start - right.start), dropped }
}
