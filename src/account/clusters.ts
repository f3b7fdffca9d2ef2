import { byString } from '../model/id.ts'
import type { Judgement, JudgementSubject } from '../model/judgement.ts'

/** Groups of equal things. `rootOf` gives an id's group name; an id that no one joined is its own group. */
export interface Clusters {
  rootOf(id: string): string
}

interface Link {
  readonly left: string
  readonly right: string
}

/**
 * Union-find over links, under refusals: a link that would join two refused ids is left out. The first links
 * win, so callers order them by trust. The root is the smallest id by `prefer`, then by string, whatever the
 * order of the links.
 */
export const clusterLinks = (
  links: readonly Link[],
  refused: readonly Link[] = [],
  prefer: (id: string) => number = () => 0,
): Clusters => {
  const parent = new Map<string, string>()
  const members = new Map<string, string[]>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    return root
  }
  const enemies = new Map<string, Set<string>>()
  const forbid = (left: string, right: string) => {
    const set = enemies.get(left) ?? new Set()
    set.add(right)
    enemies.set(left, set)
  }
  for (const { left, right } of refused) {
    forbid(left, right)
    forbid(right, left)
  }
  const isBetter = (left: string, right: string) =>
    (prefer(left) - prefer(right) || byString(left, right)) < 0
  for (const { left, right } of links) {
    const [leftRoot, rightRoot] = [rootOf(left), rootOf(right)]
    if (leftRoot === rightRoot) continue
    const leftMembers = members.get(leftRoot) ?? [leftRoot]
    const rightMembers = members.get(rightRoot) ?? [rightRoot]
    const clash = leftMembers.some(member => rightMembers.some(other => enemies.get(member)?.has(other)))
    if (clash) continue
    const [root, child] = isBetter(leftRoot, rightRoot) ? [leftRoot, rightRoot] : [rightRoot, leftRoot]
    parent.set(child, root)
    members.set(root, [...leftMembers, ...rightMembers])
    members.delete(child)
  }
  return { rootOf }
}

/** A person's word comes before a rule's, then the surer, then by id. */
const byTrust = (left: Judgement, right: Judgement): number =>
  Number(left.at === null) - Number(right.at === null) ||
  right.score - left.score ||
  byString(left.id, right.id)

/**
 * The groups that the judgements on one subject make. Withdrawn rows do not count; a person's row on a pair
 * replaces the rules' rows on it. Example: `same(a, b)` by a rule and `different(a, b)` by a person → apart.
 */
export const clusterJudgements = (
  judgements: readonly Judgement[],
  subject: JudgementSubject,
  prefer?: (id: string) => number,
  extraLinks: readonly Link[] = [],
): Clusters => {
  const valid = judgements
    .filter(judgement => judgement.subject === subject && judgement.withdrawnAt === undefined)
    .sort(byTrust)
  const decided = new Map<string, Judgement>()
  for (const judgement of valid) {
    const pair = JSON.stringify([judgement.left, judgement.right].sort(byString))
    if (!decided.has(pair)) decided.set(pair, judgement)
  }
  const rows = [...decided.values()]
  return clusterLinks(
    [...rows.filter(row => row.verdict === 'same'), ...extraLinks],
    rows.filter(row => row.verdict === 'different'),
    prefer,
  )
}
