/** The same passage on both sides: its middle on each, and how much it weighs (its length). */
export interface Anchor {
  readonly left: number
  readonly right: number
  readonly weight: number
}

/**
 * The heaviest anchors that come in the same order on both sides: what was moved elsewhere cannot be followed by
 * scrolling. In the order of the left side.
 */
export const inOrder = (anchors: readonly Anchor[]): readonly Anchor[] => {
  const sorted = [...anchors].sort((one, other) => one.left - other.left || one.right - other.right)
  const best: { readonly weight: number; readonly before: number }[] = []
  sorted.forEach((anchor, index) => {
    let [weight, before] = [anchor.weight, -1]
    for (let earlier = 0; earlier < index; earlier++) {
      const other = sorted[earlier]
      const known = best[earlier]
      if (
        other === undefined ||
        known === undefined ||
        other.right >= anchor.right ||
        other.left >= anchor.left
      )
        continue
      if (known.weight + anchor.weight > weight) [weight, before] = [known.weight + anchor.weight, earlier]
    }
    best.push({ weight, before })
  })
  let at = best.reduce(
    (found, { weight }, index) => (weight > (best[found]?.weight ?? -1) ? index : found),
    0,
  )
  const kept: Anchor[] = []
  while (at >= 0) {
    const anchor = sorted[at]
    if (anchor === undefined) break
    kept.push(anchor)
    at = best[at]?.before ?? -1
  }
  return kept.reverse()
}

/** Where a height of one side lies on the other: straight lines between anchors, and between these and the ends. */
export const mapThrough = (
  anchors: readonly Pick<Anchor, 'left' | 'right'>[],
  heights: { readonly left: number; readonly right: number },
  from: 'left' | 'right',
  y: number,
): number => {
  const to = from === 'left' ? 'right' : 'left'
  const points = [{ left: 0, right: 0 }, ...anchors, heights]
  const after = points.findIndex(point => point[from] > y)
  if (after < 0) return heights[to]
  const [start, end] = [points[after - 1] ?? { left: 0, right: 0 }, points[after] ?? heights]
  const length = end[from] - start[from]
  return length === 0 ? end[to] : start[to] + ((y - start[from]) / length) * (end[to] - start[to])
}
