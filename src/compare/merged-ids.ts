import { byString } from '../model/id.ts'
import type { Judgement } from '../model/judgement.ts'

/** The smallest id of each group that judgements make; withdrawn ones and refusals are left out. */
export const mergedIds = (judgements: readonly Judgement[]): ((id: string) => string) => {
  const parent = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    return root
  }
  for (const { left, right, verdict, withdrawnAt } of judgements) {
    if (verdict !== 'same' || withdrawnAt !== undefined) continue
    const [small, large] = [rootOf(left), rootOf(right)].sort(byString) as [string, string]
    if (small !== large) parent.set(large, small)
  }
  return rootOf
}
