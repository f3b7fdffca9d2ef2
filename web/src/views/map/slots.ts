/** Where places that share a point are drawn, in pixels from it, right and down. */
export const slotOffsets: readonly (readonly [number, number])[] = [
  [0, 0],
  [20, 24],
  [-20, 24],
  [0, 40],
  [32, -4],
  [-32, -4],
  [0, -34],
]
