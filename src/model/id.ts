import { createHash } from 'node:crypto'

export { byString } from './order.ts'

/** Kinds of content-hash ids: each has its prefix, so that an id tells what it names. */
export type IdKind =
  | 'doc'
  | 'claim'
  | 'event'
  | 'passage'
  | 'origin'
  | 'judgement'
  | 'sentence'
  | 'disagreement'

/**
 * A stable id: the prefix and 16 hex digits of the SHA-256 over the JSON array of `parts`. Equal parts give
 * equal ids on every machine. 64 bits: a collision is expected after some 4 thousand million ids of a kind.
 */
export const contentId = (kind: IdKind, parts: readonly unknown[]): string =>
  `${kind}:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)}`

/** SHA-256 of bytes or text, in hex. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex')
