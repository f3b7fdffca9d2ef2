/** One sentence of the corpus, by its position in the list of all. */
export interface Indexed {
  readonly keys: readonly number[]
  readonly document: number
}

/**
 * A shingle that this many sentences have is a formula ("in a statement on"): only its last holders are
 * looked at, which keeps the work linear in the number of sentences.
 */
const holdersKept = 24
/** Candidates of one sentence that are compared word by word. */
const candidatesKept = 16

/**
 * Pairs of sentences of different documents that share at least two keys, the likeliest first: for each
 * sentence (in the order given) the earlier ones to compare it with. Linear in the number of keys.
 */
export const findCandidates = (sentences: readonly Indexed[]): readonly (readonly [number, number])[] => {
  const slots = new Map<number, number>()
  const holders: number[][] = []
  const shared = new Uint16Array(sentences.length)
  const pairs: [number, number][] = []
  for (let current = 0; current < sentences.length; current++) {
    const { keys, document: own } = sentences[current]!
    const met: number[] = []
    for (const key of keys) {
      const slot = slots.get(key)
      if (slot === undefined) {
        // the second holder needs a list, most keys have one holder only: kept as a bare number
        slots.set(key, -1 - current)
        continue
      }
      let list: number[]
      if (slot < 0) {
        list = [-1 - slot]
        slots.set(key, holders.length)
        holders.push(list)
      } else list = holders[slot]!
      for (const other of list) {
        if (sentences[other]!.document === own) continue
        if (shared[other] === 0) met.push(other)
        shared[other] = shared[other]! + 1
      }
      if (list.at(-1) !== current) {
        if (list.length >= holdersKept) list.shift()
        list.push(current)
      }
    }
    const likely = met.filter(other => shared[other]! >= 2)
    likely.sort((left, right) => shared[right]! - shared[left]! || left - right)
    for (const other of likely.slice(0, candidatesKept)) pairs.push([other, current])
    for (const other of met) shared[other] = 0
  }
  return pairs
}
