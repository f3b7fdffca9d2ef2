import { byNewest } from '../judgements/line.ts'
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

/** Joins ids one by one, and keeps apart what was refused before. */
interface Joiner extends Clusters {
  /** Leaves the link out when it would join two refused ids. */
  join(link: Link): void
  /** Leaves the refusal out when the two are joined already. */
  refuse(link: Link): void
}

const makeJoiner = (prefer: (id: string) => number): Joiner => {
  const parent = new Map<string, string>()
  const members = new Map<string, string[]>()
  const enemies = new Map<string, Set<string>>()
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    return root
  }
  const forbid = (left: string, right: string) => {
    const set = enemies.get(left) ?? new Set()
    set.add(right)
    enemies.set(left, set)
  }
  const isBetter = (left: string, right: string) =>
    (prefer(left) - prefer(right) || byString(left, right)) < 0
  return {
    rootOf,
    refuse({ left, right }) {
      if (rootOf(left) === rootOf(right)) return
      forbid(left, right)
      forbid(right, left)
    },
    join({ left, right }) {
      const [leftRoot, rightRoot] = [rootOf(left), rootOf(right)]
      if (leftRoot === rightRoot) return
      const leftMembers = members.get(leftRoot) ?? [leftRoot]
      const rightMembers = members.get(rightRoot) ?? [rightRoot]
      const clash = leftMembers.some(member => rightMembers.some(other => enemies.get(member)?.has(other)))
      if (clash) return
      const [root, child] = isBetter(leftRoot, rightRoot) ? [leftRoot, rightRoot] : [rightRoot, leftRoot]
      parent.set(child, root)
      members.set(root, [...leftMembers, ...rightMembers])
      members.delete(child)
    },
  }
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
  const joiner = makeJoiner(prefer)
  refused.forEach(joiner.refuse)
  links.forEach(joiner.join)
  return joiner
}

/** A pair within one subject. */
const keyOf = ({ left, right }: Link): string => (left < right ? `${left}\n${right}` : `${right}\n${left}`)

/** The surer first, then by id. */
const byScore = (left: Judgement, right: Judgement): number =>
  right.score - left.score || byString(left.id, right.id)

/**
 * The groups that the judgements on one subject make. People's rows come first, the newest before the older, ties by
 * id: each holds unless newer ones contradict it, alone or together. Then rules' refusals, then their links, the surer
 * first; a pair that a person judged, even as `unsure`, is the person's. Withdrawn rows do not count.
 *
 * Example: `same(a, b)` by a rule and `different(a, b)` by a person → apart.
 */
export const clusterJudgements = (
  judgements: readonly Judgement[],
  subject: JudgementSubject,
  prefer: (id: string) => number = () => 0,
  extraLinks: readonly Link[] = [],
): Clusters => {
  const valid = judgements.filter(row => row.subject === subject && row.withdrawnAt === undefined)
  const joiner = makeJoiner(prefer)
  const judged = new Set<string>()
  for (const row of valid.filter(({ at }) => at !== null).sort(byNewest)) {
    const isOlder = judged.has(keyOf(row))
    judged.add(keyOf(row))
    if (isOlder) continue
    if (row.verdict === 'same') joiner.join(row)
    else if (row.verdict === 'different') joiner.refuse(row)
  }
  const decided = new Map<string, Judgement>()
  for (const row of valid.filter(({ at }) => at === null).sort(byScore)) {
    const key = keyOf(row)
    if (!judged.has(key) && !decided.has(key)) decided.set(key, row)
  }
  const rules = [...decided.values()]
  rules.filter(({ verdict }) => verdict === 'different').forEach(joiner.refuse)
  rules.filter(({ verdict }) => verdict === 'same').forEach(joiner.join)
  extraLinks.filter(link => !judged.has(keyOf(link))).forEach(joiner.join)
  return joiner
}
