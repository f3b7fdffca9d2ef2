import { leadParticiple, patronParticiples } from '../../language/en/actors.ts'
import { covers, type Span } from '../../model/span.ts'
import type { Tree } from '../tree.ts'

/** "Rwandan" of "Rwandan-backed militants": whoever backs a group does not do what it does. */
export const isPatron = (tree: Tree, mention: Span): boolean => {
  const last = tree.tokens.findLastIndex(token => covers(mention, token))
  if (last < 0 || tree.tokens[last + 1]?.form !== '-') return false
  const participle = tree.tokens[last + 2]?.form.toLowerCase() ?? ''
  return participle !== leadParticiple && patronParticiples.has(participle)
}
