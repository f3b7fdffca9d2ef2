/** A stretch of a document's cleaned text: UTF-16 code units, `end` exclusive. The only stored position. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The text under a span. */
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end)

/** True when `outer` holds all of `inner` (equal spans included). */
export const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** True when the two spans share at least one code unit. */
export const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end

/** Equal for equal spans of one text: for sets and maps. */
export const spanKey = ({ start, end }: Span): string => `${start} ${end}`

/** Reading order: by start, the longer span first. */
export const bySpan = (left: Span, right: Span): number => left.start - right.start || right.end - left.end
