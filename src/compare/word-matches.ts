/**
 * The longest common subsequence of two word sequences, as pairs of positions in ascending order. Myers' algorithm
 * with a middle snake (Myers 1986): linear memory, time by the number of differences.
 */
export const matchWords = (left: Int32Array, right: Int32Array): readonly (readonly [number, number])[] => {
  const matches: [number, number][] = []
  const size = 2 * (left.length + right.length) + 4
  const forward = new Int32Array(size)
  const backward = new Int32Array(size)
  const middle = size >> 1

  /** A run of equal words that a shortest way from one corner to the other goes through: start and end. */
  const snake = (a: number, b: number, c: number, d: number): readonly [number, number, number, number] => {
    const width = b - a
    const height = d - c
    const delta = width - height
    const most = Math.ceil((width + height) / 2)
    forward[middle + 1] = 0
    backward[middle + 1] = 0
    for (let steps = 0; steps <= most; steps++) {
      for (let k = -steps; k <= steps; k += 2) {
        let x =
          k === -steps || (k !== steps && forward[middle + k - 1]! < forward[middle + k + 1]!)
            ? forward[middle + k + 1]!
            : forward[middle + k - 1]! + 1
        let y = x - k
        const startX = x
        const startY = y
        while (x < width && y < height && left[a + x] === right[c + y]) {
          x++
          y++
        }
        forward[middle + k] = x
        const other = delta - k
        const inside = x <= width && y <= height
        if (
          inside &&
          delta % 2 !== 0 &&
          Math.abs(other) <= steps - 1 &&
          x + backward[middle + other]! >= width
        )
          return [a + startX, c + startY, a + x, c + y]
      }
      for (let k = -steps; k <= steps; k += 2) {
        let x =
          k === -steps || (k !== steps && backward[middle + k - 1]! < backward[middle + k + 1]!)
            ? backward[middle + k + 1]!
            : backward[middle + k - 1]! + 1
        let y = x - k
        const startX = x
        const startY = y
        while (x < width && y < height && left[b - 1 - x] === right[d - 1 - y]) {
          x++
          y++
        }
        backward[middle + k] = x
        const other = delta - k
        const inside = x <= width && y <= height
        if (inside && delta % 2 === 0 && Math.abs(other) <= steps && x + forward[middle + other]! >= width)
          return [b - x, d - y, b - startX, d - startY]
      }
    }
    return [a, c, a, c]
  }

  const walk = (a: number, b: number, c: number, d: number): void => {
    while (a < b && c < d && left[a] === right[c]) {
      matches.push([a, c])
      a++
      c++
    }
    let tail = 0
    while (a < b - tail && c < d - tail && left[b - 1 - tail] === right[d - 1 - tail]) tail++
    if (a < b - tail && c < d - tail) {
      const [x, y, endX, endY] = snake(a, b - tail, c, d - tail)
      const stuck = x === a && y === c && endX === a && endY === c
      if (!stuck) {
        walk(a, x, c, y)
        for (let at = 0; at < endX - x; at++) matches.push([x + at, y + at])
        walk(endX, b - tail, endY, d - tail)
      }
    }
    for (let at = tail; at > 0; at--) matches.push([b - at, d - at])
  }
  walk(0, left.length, 0, right.length)
  return matches
}
