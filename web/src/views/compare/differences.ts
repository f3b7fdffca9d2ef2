import type { Span } from '../../../../src/model/span.ts'
import type { CompareView } from '../../../../src/server/contract.ts'

export type SharedPassage = CompareView['passages'][number]
export type Change = SharedPassage['changes'][number]

/** A difference with its words on both sides; '' where a side has none. */
export interface Difference {
  readonly passage: number
  readonly index: number
  readonly kind: Exclude<Change['kind'], 'same'>
  readonly of: NonNullable<Change['of']>
  readonly left: string
  readonly right: string
}

const slice = (text: string, span: Span | null): string =>
  span === null ? '' : text.slice(span.start, span.end)

/** Words without a letter or digit (a comma, a quotation mark) make no difference worth listing. */
const says = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** All differences inside shared passages, in the order of the left page. */
export const differencesOf = ({ left, right, passages }: CompareView): readonly Difference[] =>
  passages.flatMap((passage, number) =>
    passage.changes.flatMap((change, index) => {
      if (change.kind === 'same') return []
      const [was, now] = [slice(left.text, change.left), slice(right.text, change.right)]
      if (!says(was) && !says(now)) return []
      return [
        {
          passage: number,
          index,
          kind: change.kind,
          of: change.of ?? 'words',
          left: was.trim(),
          right: now.trim(),
        },
      ]
    }),
  )

/** Names, numbers and times: what a reader must not overlook. */
export const weighty = (difference: Difference): boolean => difference.of !== 'words'

/** Share of a page's text that stands in shared passages, 0 to 1; overlapping passages count once. */
export const sharedShare = (length: number, spans: readonly Span[]): number => {
  let [covered, end] = [0, 0]
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    covered += Math.max(0, span.end - Math.max(end, span.start))
    end = Math.max(end, span.end)
  }
  return length === 0 ? 0 : Math.min(1, covered / length)
}

/** A stretch of the two texts read as one: what is the same once, what differs with both wordings. */
export interface Run {
  readonly kind: Change['kind']
  readonly of: Change['of']
  readonly left: string
  readonly right: string
}

/** A passage as one text, in the order of the right page. What lies between the changes is the same. */
export const runsOf = (passage: SharedPassage, left: string, right: string): readonly Run[] => {
  const runs: Run[] = []
  let at = passage.right.start
  const same = (end: number): void => {
    if (end > at) runs.push({ kind: 'same', of: null, left: '', right: right.slice(at, end) })
    at = Math.max(at, end)
  }
  for (const change of passage.changes) {
    if (change.right !== null) same(change.right.start)
    if (change.kind === 'same') {
      if (change.right !== null) same(change.right.end)
      continue
    }
    runs.push({
      kind: change.kind,
      of: change.of,
      left: slice(left, change.left),
      right: slice(right, change.right),
    })
    if (change.right !== null) at = Math.max(at, change.right.end)
  }
  same(passage.right.end)
  return runs
}
