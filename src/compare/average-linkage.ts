/**
 * Groups items by average linkage (UPGMA): two groups are joined while the mean distance between their members is
 * at most `limit`. Gives the number of each item's group, groups counted in the order of their first members.
 * Nearest-neighbour chains (Murtagh 1983): n² steps and distances. Equal distances go to the smaller index.
 *
 * @param distance symmetric, asked once a pair with `left < right`
 */
export const averageLinkage = (
  size: number,
  distance: (left: number, right: number) => number,
  limit: number,
): readonly number[] => {
  const between = new Float64Array(size * size)
  for (let left = 0; left < size; left++)
    for (let right = left + 1; right < size; right++) {
      const value = distance(left, right)
      between[left * size + right] = value
      between[right * size + left] = value
    }
  const weight = new Float64Array(size).fill(1)
  const active = new Uint8Array(size).fill(1)
  const parent = Int32Array.from({ length: size }, (_, at) => at)
  const chain: number[] = []
  for (let merges = 0, start = 0; merges < size - 1; ) {
    if (chain.length === 0) {
      while (!active[start]) start++
      chain.push(start)
    }
    const top = chain.at(-1)!
    const before = chain.at(-2) ?? -1
    let nearest = before
    let least = before < 0 ? Number.POSITIVE_INFINITY : between[top * size + before]!
    for (let other = 0; other < size; other++) {
      if (other === top || !active[other]) continue
      const value = between[top * size + other]!
      if (value < least) {
        least = value
        nearest = other
      }
    }
    if (nearest !== before) {
      chain.push(nearest)
      continue
    }
    chain.length -= 2
    merges++
    const [kept, gone] = top < before ? [top, before] : [before, top]
    // Average linkage is monotone: what joins above the limit never joins below it.
    if (least <= limit) parent[gone] = kept
    const total = weight[kept]! + weight[gone]!
    for (let other = 0; other < size; other++) {
      if (!active[other] || other === kept || other === gone) continue
      const mean =
        (weight[kept]! * between[kept * size + other]! + weight[gone]! * between[gone * size + other]!) /
        total
      between[kept * size + other] = mean
      between[other * size + kept] = mean
    }
    weight[kept] = total
    active[gone] = 0
  }
  const numbers = new Map<number, number>()
  return Array.from({ length: size }, (_, at) => {
    let root = at
    while (parent[root] !== root) root = parent[root]!
    const known = numbers.get(root) ?? numbers.size
    numbers.set(root, known)
    return known
  })
}
