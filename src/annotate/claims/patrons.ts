import { compoundParticiples, leadParticiple, patronParticiples } from '../../language/en/actors.ts'
import { covers, type Span } from '../../model/span.ts'
import type { Tree } from '../tree.ts'

/** "backed" of "Rwandan-backed militants" for the mention of Rwanda: null where no compound begins with it. */
const participleOf = (tree: Tree, mention: Span): string | null => {
  const last = tree.tokens.findLastIndex(token => covers(mention, token))
  if (last < 0 || tree.tokens[last + 1]?.form !== '-') return null
  return tree.tokens[last + 2]?.form.toLowerCase() ?? null
}

/** "US-backed", "IS-held", "Britain-based": named to describe something else. */
export const isQuality = (tree: Tree, mention: Span): boolean => {
  const participle = participleOf(tree, mention)
  return participle !== null && (compoundParticiples.has(participle) || participle === 'based')
}

/** "Rwandan" of "Rwandan-backed militants": whoever backs a group does not do what it does. */
export const isPatron = (tree: Tree, mention: Span): boolean => {
  const participle = participleOf(tree, mention)
  return participle !== null && participle !== leadParticiple && patronParticiples.has(participle)
}
