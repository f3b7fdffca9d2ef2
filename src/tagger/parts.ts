/** Words of a sentence that are parsed together; what is longer is cut. */
export const maxWords = 250

/** Where a long sentence may be cut: after these, the later the better. */
const clauseEnds: ReadonlySet<string> = new Set([';', ':', ',', '—', '–', '--'])

/** The numbers of words in the parts of a sentence: as long as the limits allow, cut at clause punctuation. */
export const partLengths = (
  forms: readonly string[],
  pieceCounts: readonly number[],
  maxPieces: number,
): number[] => {
  const lengths: number[] = []
  for (let start = 0; start < forms.length; ) {
    let end = start
    let pieces = 0
    while (end < forms.length && end - start < maxWords) {
      pieces += pieceCounts[end] as number
      if (pieces > maxPieces) break
      end++
    }
    if (end < forms.length) end = cutBefore(forms, start, end)
    lengths.push(end - start)
    start = end
  }
  return lengths
}

/** The last clause end in the second half of the words from `start` to `end`, or `end` itself. */
const cutBefore = (forms: readonly string[], start: number, end: number): number => {
  for (let cut = end; cut > (start + end) / 2; cut--) if (clauseEnds.has(forms[cut - 1] as string)) return cut
  return end
}
