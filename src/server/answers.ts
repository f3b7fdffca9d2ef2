import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Body } from './body.ts'

/** Bodies that are kept, in bytes all together. */
const mostKept = 96 * 1024 * 1024

/** Bodies of answers, so that a question asked twice is answered from memory. */
export interface Answers {
  /** The tag of what `key` asks at a revision. */
  tagOf(revision: string, key: string): string
  find(tag: string): Body | undefined
  keep(tag: string, body: Body): void
}

/** A tag holds for this process only: another version may answer the same question otherwise. */
export const openAnswers = (): Answers => {
  const seed = randomBytes(8).toString('hex')
  const kept = new Map<string, Body>()
  let size = 0
  return {
    tagOf: (revision, key) =>
      `W/"${createHash('sha256')
        .update(JSON.stringify([seed, revision, key]))
        .digest('base64url')
        .slice(0, 22)}"`,
    find(tag) {
      const found = kept.get(tag)
      if (found !== undefined) {
        kept.delete(tag)
        kept.set(tag, found)
      }
      return found
    },
    keep(tag, body) {
      const { byteLength } = body.content
      if (byteLength > mostKept / 4) return
      size += byteLength - (kept.get(tag)?.content.byteLength ?? 0)
      kept.set(tag, body)
      for (const [oldest, each] of kept) {
        if (size <= mostKept) break
        kept.delete(oldest)
        size -= each.content.byteLength
      }
    },
  }
}

/** True when the client has the answer with this tag. */
export const isKnown = (c: Context, tag: string): boolean =>
  (c.req.header('if-none-match') ?? '').split(',').some(each => each.trim() === tag)
