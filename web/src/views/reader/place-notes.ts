/** A note in the margin: where it wants its top edge to be, and how high it is, in pixels. */
export interface MarginNote {
  readonly wanted: number
  readonly height: number
}

interface Cluster {
  /** Sum of the tops wanted for the cluster's first note by each of its notes. */
  sum: number
  count: number
  height: number
  first: number
}

const topOf = ({ sum, count }: Cluster): number => Math.max(0, sum / count)

/**
 * Top edges of margin notes, in the order given, so that none touch and the sum of squared distances from the wanted
 * places is least (pool adjacent violators: notes that would meet move together). None lies above 0.
 */
export const placeNotes = (notes: readonly MarginNote[], gap: number): readonly number[] => {
  const clusters: Cluster[] = []
  notes.forEach(({ wanted, height }, index) => {
    let cluster: Cluster = { sum: wanted, count: 1, height: height + gap, first: index }
    for (let before = clusters.at(-1); before !== undefined; before = clusters.at(-1)) {
      if (topOf(before) + before.height <= topOf(cluster)) break
      clusters.pop()
      cluster = {
        sum: before.sum + cluster.sum - cluster.count * before.height,
        count: before.count + cluster.count,
        height: before.height + cluster.height,
        first: before.first,
      }
    }
    clusters.push(cluster)
  })
  const tops: number[] = []
  clusters.forEach((cluster, index) => {
    let top = topOf(cluster)
    const end = clusters[index + 1]?.first ?? notes.length
    for (let note = cluster.first; note < end; note++) {
      tops.push(top)
      top += (notes[note]?.height ?? 0) + gap
    }
  })
  return tops
}
