import type { Claim } from '../../model/claim.ts'
import { ancestors, baseRelation, caseOf, childrenBy, type Tree } from '../tree.ts'
import type { Drafted } from './scope.ts'

/**
 * Which claims of a sentence the text puts before which: "took Marsa after seizing the crossing", "within hours
 * of taking", "before entering". Sets `after` on the later one.
 */
export const withOrder = (tree: Tree, drafts: readonly Drafted<Claim>[]): Drafted<Claim>[] => {
  const earlier = new Map<string, string[]>()
  const add = (later: Claim, first: Claim): void => {
    if (later.id !== first.id) earlier.set(later.id, [...(earlier.get(later.id) ?? []), first.id])
  }
  for (const inner of drafts)
    for (const outer of drafts) {
      if (inner.claim.kind !== 'control' || outer.claim.kind !== 'control') continue
      const relation = relationBetween(tree, inner.token, outer.token)
      if (relation === 'after') add(outer.claim, inner.claim)
      if (relation === 'before') add(inner.claim, outer.claim)
    }
  return drafts.map(({ token, claim }) => ({
    token,
    claim: { ...claim, after: [...new Set(earlier.get(claim.id) ?? [])].sort() },
  }))
}

/** "after" when the outer trigger's clause says that it happened after the inner one, "before" the reverse. */
const relationBetween = (tree: Tree, inner: number, outer: number): 'after' | 'before' | null => {
  const path = ancestors(tree, inner)
  const meeting = path.indexOf(outer)
  if (meeting <= 0) return null
  for (const index of path.slice(0, meeting)) {
    const relation = baseRelation(tree.tokens[index]!)
    if (relation === 'conj' || relation === 'ccomp') return null
    const marks = [
      ...childrenBy(tree, index, 'mark').map(child => tree.tokens[child]!.form.toLowerCase()),
      ...caseOf(tree, index).split(' '),
    ]
    if (marks.includes('after') || marks.includes('following')) return 'after'
    if (marks.includes('before')) return 'before'
    // "within hours of taking the crossing".
    if (marks.includes('within') && /^(?:minute|hour|day|week)$/.test(tree.tokens[index]!.lemma))
      return 'after'
  }
  return null
}
