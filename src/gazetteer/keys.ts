import type { Tables } from './tables.ts'

/** The text of a key. */
export const keyAt = (tables: Tables, index: number): string =>
  textOf(tables.keyBytes, tables.keyOffsets[index]!, tables.keyOffsets[index + 1]!)

/** Bytes as text; names are mostly ASCII. */
export const textOf = (bytes: Uint8Array, start: number, end: number): string => {
  let text = ''
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    if (byte > 0x7f) return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8')
    text += String.fromCharCode(byte)
  }
  return text
}

/** The first key that is not before `wanted` in byte order. */
export const lowerBound = (tables: Tables, wanted: Uint8Array): number => {
  let low = 0
  let high = tables.header.keys
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareKey(tables, middle, wanted) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const compareKey = (tables: Tables, index: number, wanted: Uint8Array): number => {
  const start = tables.keyOffsets[index]!
  const length = tables.keyOffsets[index + 1]! - start
  const shared = Math.min(length, wanted.length)
  for (let at = 0; at < shared; at++) {
    const difference = tables.keyBytes[start + at]! - wanted[at]!
    if (difference !== 0) return difference
  }
  return length - wanted.length
}

/** True when a key is `words`, or goes on after them with another word. */
export const startsAt = (tables: Tables, words: string): boolean => {
  const exact = lowerBound(tables, Buffer.from(words))
  if (exact >= tables.header.keys) return false
  if (keyAt(tables, exact) === words) return true
  const longer = lowerBound(tables, Buffer.from(`${words} `))
  return longer < tables.header.keys && keyAt(tables, longer).startsWith(`${words} `)
}
