/** Disjoint sets of numbers below a size: union by smallest member, with path halving. */
export interface Groups {
  find(member: number): number
  join(left: number, right: number): void
}

export const makeGroups = (size: number): Groups => {
  const parent = new Int32Array(size)
  for (let at = 0; at < size; at++) parent[at] = at
  const find = (member: number): number => {
    let at = member
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  return {
    find,
    join: (left, right) => {
      const a = find(left)
      const b = find(right)
      if (a < b) parent[b] = a
      else if (b < a) parent[a] = b
    },
  }
}

/** The groups of two members and more, each in ascending order. */
export const membersByGroup = (size: number, groups: Groups): Map<number, number[]> => {
  const byHead = new Map<number, number[]>()
  for (let at = 0; at < size; at++) {
    const head = groups.find(at)
    if (head === at) continue
    const members = byHead.get(head)
    if (members) members.push(at)
    else byHead.set(head, [head, at])
  }
  return byHead
}
