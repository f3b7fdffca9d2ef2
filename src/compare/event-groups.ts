import { addTo } from '../model/lists.ts'
import { averageLinkage } from './average-linkage.ts'
import { makeGroups, membersByGroup } from './groups.ts'

/** Two happenings (by index, the smaller first) that are alike enough. */
export interface EventLink {
  readonly left: number
  readonly right: number
  readonly score: number
}

/** All pairs of so many happenings are compared; a larger group is first cut at its weaker links. */
const comparedAtOnce = 400
const stricter = 0.03
const strictest = 0.97
/** Links kept for each happening: enough to hold a group together when one is withdrawn. */
const linksKept = 5

/**
 * The links that hold within groups: what links join is cut by average linkage, so that no chain of likenesses joins
 * the first strike of a day to its last. Of each group a tree of its strongest links is kept and some more.
 *
 * @param scoreOf likeness of any two, 0 to 1
 */
export const heldTogether = (
  size: number,
  links: readonly EventLink[],
  scoreOf: (left: number, right: number) => number,
  threshold: number,
): readonly EventLink[] => {
  const groups = makeGroups(size)
  for (const { left, right } of links) groups.join(left, right)
  const linksOf = new Map<number, EventLink[]>()
  for (const link of links) {
    const head = groups.find(link.left)
    addTo(linksOf, head, link)
  }
  return [...membersByGroup(size, groups)].flatMap(([head, members]) => {
    const own = linksOf.get(head) ?? []
    if (members.length > comparedAtOnce && threshold < strictest) {
      const next = threshold + stricter
      return heldTogether(
        size,
        own.filter(({ score }) => score >= next),
        scoreOf,
        next,
      )
    }
    const labels = averageLinkage(
      members.length,
      (left, right) => 1 - scoreOf(members[left] ?? 0, members[right] ?? 0),
      1 - threshold,
    )
    const label = new Map(members.map((member, at) => [member, labels[at]]))
    return strongest(
      size,
      own.filter(({ left, right }) => label.get(left) === label.get(right)),
    )
  })
}

/** Drops the weaker of many links, so that a day of a hundred reports does not give thousands of judgements. */
const strongest = (size: number, links: readonly EventLink[]): readonly EventLink[] => {
  const tree = makeGroups(size)
  const counts = new Map<number, number>()
  return [...links]
    .sort((one, other) => other.score - one.score || one.left - other.left || one.right - other.right)
    .filter(({ left, right }) => {
      const joins = tree.find(left) !== tree.find(right)
      const [a, b] = [counts.get(left) ?? 0, counts.get(right) ?? 0]
      if (!joins && a >= linksKept && b >= linksKept) return false
      tree.join(left, right)
      counts.set(left, a + 1)
      counts.set(right, b + 1)
      return true
    })
}
