import type { Span } from '../../model/span.ts'
import { childrenBy, isClause, subtree, type Tree } from '../tree.ts'

/**
 * The clause under `head` without its "that", and without what the tree wrongly hangs on it from the other side of
 * the cue ("…, the Observatory said, without identifying the aircraft").
 */
export const clauseSpan = (
  tree: Tree,
  head: number,
  cue: number,
  except: readonly number[] = [],
): Span | undefined => {
  const markers = new Set(
    childrenBy(tree, head, 'mark').filter(child =>
      /^(?:that|whether|if)$/iu.test(tree.tokens[child]?.form ?? ''),
    ),
  )
  let kept = subtree(tree, head, child => markers.has(child) || child === cue || except.includes(child))
  kept = kept.filter(index => index !== cue && (head < cue ? index < cue : true))
  if (head > cue) {
    const subject = childrenBy(tree, head, 'nsubj')[0]
    // "The army, he said, retook Marsa" goes on both sides of its cue; anything else begins after it.
    if (subject === undefined || subject > cue) kept = kept.filter(index => index > cue)
  }
  return trimmedSpan(tree, kept)
}

/** The text of these tokens without punctuation at the edges; a closing bracket or per cent sign stays. */
export const trimmedSpan = (tree: Tree, indices: readonly number[]): Span | undefined => {
  const words = indices.filter(index => {
    const token = tree.tokens[index]
    return token !== undefined && (token.upos !== 'PUNCT' || /^[%)\]]$/u.test(token.form))
  })
  if (words.length === 0) return undefined
  const first = tree.tokens[Math.min(...words)]
  const last = tree.tokens[Math.max(...words)]
  return first && last ? { start: first.start, end: last.end } : undefined
}

/** The clause that a token belongs to: the nearest predicate above it. */
export const clauseAbove = (tree: Tree, index: number): number => {
  const { tokens } = tree
  let at = tokens[index]?.head ?? -1
  let last = at
  while (at >= 0) {
    last = at
    if (isClause(tree, at) || (tokens[at]?.head ?? -1) < 0) return at
    at = tokens[at]?.head ?? -1
  }
  return last
}
