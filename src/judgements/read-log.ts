import { byNewest, type JudgementLine } from './line.ts'
import { readLine } from './read-line.ts'

/** What was wrong with a line. */
export interface LogNote {
  /** Counted from 1. */
  readonly line: number
  readonly reason: string
  /**
   * `torn` = a write that was cut off, never acknowledged, so nothing is lost; `broken` = no judgement, left out;
   * `changed` = edited after it was written, but used.
   */
  readonly kind: 'torn' | 'broken' | 'changed'
}

/** The judgements of a file. */
export interface JudgementLog {
  /** Each line once, the newest first, whatever their order in the file. */
  readonly lines: readonly JudgementLine[]
  readonly notes: readonly LogNote[]
}

/**
 * Where a judgement begins. Inside a JSON text the quotes would be escaped, so this never matches within one: files put
 * together with `cat` are told apart even where the first ends in a write that was cut off.
 */
const beginning = /(?=\{"id":")/u

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads a file of judgements, one JSON object a line. Nothing in it makes this throw: a line that is no judgement is
 * left out with a note, and never takes another with it.
 */
export const readJudgementLog = (text: string): JudgementLog => {
  const byContent = new Map<string, JudgementLine>()
  const notes: LogNote[] = []
  text.split('\n').forEach((raw, index) => {
    const whole = raw.replace(/^\uFEFF/u, '').trim()
    if (whole === '') return
    const pieces = parse(whole) === undefined ? whole.split(beginning) : [whole]
    for (const piece of pieces) {
      const value = parse(piece)
      if (value === undefined) {
        const isTorn = piece.startsWith('{') && !piece.trimEnd().endsWith('}')
        notes.push({
          line: index + 1,
          kind: isTorn ? 'torn' : 'broken',
          reason: isTorn ? 'it was cut off while it was written' : 'it is no JSON',
        })
        continue
      }
      const read = readLine(value)
      if ('fault' in read) notes.push({ line: index + 1, kind: 'broken', reason: read.fault })
      else {
        if (read.changed)
          notes.push({
            line: index + 1,
            kind: 'changed',
            reason: 'its id does not fit what it says: it was changed after it was written',
          })
        byContent.set(JSON.stringify(read.line), read.line)
      }
    }
  })
  const sorted = [...byContent].sort(
    ([leftKey, left], [rightKey, right]) => byNewest(left, right) || (leftKey < rightKey ? -1 : 1),
  )
  return { lines: sorted.map(([, line]) => line), notes }
}
