import type { BlockKind } from '../model/document.ts'
import { squeeze } from './normalize.ts'

/** A line of a page before it is known what it is. */
export interface Line {
  readonly text: string
  /** What the markup says it is; null in text, where only the words tell. */
  readonly kind: BlockKind | null
  /** True when a blank line, or in HTML a block of its own, stands before it. */
  readonly apart: boolean
}

/** Lines at least this long that go on in lower case are hard-wrapped. */
const wrapAt = 45
/** Text of lines no longer than this, several of them nearly full, was wrapped to a width. */
const [widestWrap, fullShare, fewestFull] = [100, 0.8, 3]

/** The lines of a normalised text dump. Hard-wrapped paragraphs are joined again. */
export const linesOfText = (text: string): readonly Line[] => {
  const lines: { text: string; last: string; kind: null; apart: boolean }[] = []
  const raws = text.split('\n').map(squeeze)
  const width = wrapWidth(raws)
  let apart = true
  for (const line of raws) {
    if (line === '') {
      apart = true
      continue
    }
    const before = lines.at(-1)
    if (before && !apart && isWrapped(before.last, line, width)) {
      before.text = `${before.text} ${line}`
      before.last = line
    } else lines.push({ text: line, last: line, kind: null, apart })
    apart = false
  }
  return lines.map(({ text: joined, kind, apart: alone }) => ({ text: joined, kind, apart: alone }))
}

/** The width that a text was wrapped to, or null when its lines are whole paragraphs. */
const wrapWidth = (lines: readonly string[]): number | null => {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  if (longest > widestWrap || longest < wrapAt) return null
  const full = lines.filter(line => line.length >= fullShare * longest && !/[.!?]$/.test(line)).length
  return full >= fewestFull ? longest : null
}

/** A line goes on in the next when the next one's first word did not fit, or when it breaks off in mid-sentence. */
const isWrapped = (line: string, next: string, width: number | null): boolean => {
  const firstWord = next.split(' ', 1)[0] ?? ''
  if (width !== null && line.length + 1 + firstWord.length > width) return true
  return line.length >= wrapAt && !/[.!?:;"…)\]]$/.test(line) && /^\p{Ll}/u.test(next)
}
