/** Makes a second root dearer than any other choice, so that the best tree has one. */
const rootPenalty = 1e4

/**
 * The head of each word (−1 for the root) in the best tree with a single root. `arcs` holds log-probabilities
 * [words × (words + 1)], column 0 the root and column i + 1 word i; `greedy` the best column of each row, which
 * is the answer wherever it forms such a tree. Otherwise Chu-Liu/Edmonds decides.
 */
export const decodeTree = (arcs: Float32Array, greedy: readonly number[]): number[] => {
  const columns = isTree(greedy) ? greedy : spanningColumns(arcs, greedy.length)
  return columns.map(column => column - 1)
}

/** True when `columns` (0 the root, i + 1 word i) has one root and no cycle. */
const isTree = (columns: readonly number[]): boolean =>
  columns.filter(column => column === 0).length === 1 && findCycle([0, ...columns]).length === 0

const spanningColumns = (arcs: Float32Array, count: number): number[] => {
  const size = count + 1
  const scores = new Float64Array(size * size).fill(-Infinity)
  scores.set(arcs, size)
  for (let word = 1; word < size; word++) {
    scores[word * size] = (scores[word * size] as number) - rootPenalty
    scores[word * size + word] = -Infinity
  }
  return spanningTree(scores, size).slice(1)
}

/** Nodes of a cycle among `heads` (node 0 has none), in walking order; empty when there is none. */
const findCycle = (heads: readonly number[]): number[] => {
  const walk = new Int32Array(heads.length)
  for (let start = 1; start < heads.length; start++) {
    const path: number[] = []
    let node = start
    while (node !== 0 && walk[node] === 0) {
      walk[node] = start
      path.push(node)
      node = heads[node] as number
    }
    if (node !== 0 && walk[node] === start) return path.slice(path.indexOf(node))
  }
  return []
}

/**
 * Chu-Liu/Edmonds (Chu & Liu 1965, Edmonds 1967): the heads of the best tree rooted in node 0, where
 * `scores[dependent × size + head]` rates each arc. A cycle of best heads is contracted to one node, the smaller
 * problem solved, and the cycle opened where the solution enters it.
 */
const spanningTree = (scores: Float64Array, size: number): number[] => {
  const score = (dependent: number, head: number): number => scores[dependent * size + head] as number
  const heads = [0]
  for (let node = 1; node < size; node++) heads.push(best(size, head => score(node, head)))
  const cycle = findCycle(heads)
  if (cycle.length === 0) return heads

  const inside = new Set(cycle)
  const outside = heads.map((_, node) => node).filter(node => !inside.has(node))
  const node = outside.length
  const smaller = new Float64Array((node + 1) * (node + 1)).fill(-Infinity)
  // For each node outside: the word of the cycle that hangs on it best, and the one that it hangs on best.
  const entered: number[] = []
  const left: number[] = []
  outside.forEach((other, index) => {
    const gain = (at: number): number => {
      const word = cycle[at] as number
      return score(word, other) - score(word, heads[word] as number)
    }
    const entry = best(cycle.length, gain)
    entered.push(cycle[entry] as number)
    smaller[node * (node + 1) + index] = gain(entry)
    left.push(cycle[best(cycle.length, at => score(other, cycle[at] as number))] as number)
    if (index === 0) return
    outside.forEach((head, column) => {
      smaller[index * (node + 1) + column] = score(other, head)
    })
    smaller[index * (node + 1) + node] = score(other, left[index] as number)
  })

  const solved = spanningTree(smaller, node + 1)
  for (let index = 1; index < node; index++) {
    const head = solved[index] as number
    heads[outside[index] as number] = (head === node ? left[index] : outside[head]) as number
  }
  const entry = solved[node] as number
  heads[entered[entry] as number] = outside[entry] as number
  return heads
}

/** The first index below `count` with the highest value. */
const best = (count: number, rate: (index: number) => number): number => {
  let found = 0
  let highest = rate(0)
  for (let index = 1; index < count; index++) {
    const value = rate(index)
    if (value > highest) {
      found = index
      highest = value
    }
  }
  return found
}
