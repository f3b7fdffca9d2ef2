/** A run of words with one label; `end` is exclusive. */
export interface LabelledWords {
  readonly start: number
  readonly end: number
  readonly label: string
  /** Mean probability of the labels on the path, 0 to 1. */
  readonly score: number
}

/** Reads names from the log-probabilities [words × labels] of BIO labels. */
export type NamesDecoder = (scores: Float32Array) => LabelledWords[]

const kindOf = (label: string): string => label.slice(2)

/**
 * A decoder for these labels: it takes the likeliest sequence in which I-X follows only B-X or I-X (Viterbi),
 * which is the row by row best one whenever that is allowed.
 */
export const namesDecoder = (labels: readonly string[]): NamesDecoder => {
  const size = labels.length
  const outside = labels.indexOf('O')
  const mayFollow = labels.map(previous =>
    labels.map(label => !label.startsWith('I-') || (previous !== 'O' && kindOf(previous) === kindOf(label))),
  )
  const isAllowed = (path: readonly number[]): boolean =>
    path.every(
      (label, word) => mayFollow[word === 0 ? outside : (path[word - 1] as number)]?.[label] === true,
    )

  return scores => {
    const greedy = Array.from({ length: scores.length / size }, (_, word) => {
      let best = 0
      for (let label = 1; label < size; label++)
        if ((scores[word * size + label] as number) > (scores[word * size + best] as number)) best = label
      return best
    })
    const path = isAllowed(greedy) ? greedy : viterbi(scores, mayFollow, outside)
    const probability = (word: number): number =>
      Math.exp(scores[word * size + (path[word] as number)] as number)
    const found: LabelledWords[] = []
    for (let start = 0; start < path.length; start++) {
      const first = path[start] as number
      if (first === outside) continue
      const label = kindOf(labels[first] as string)
      let sum = probability(start)
      let end = start + 1
      for (; labels[path[end] ?? outside] === `I-${label}`; end++) sum += probability(end)
      found.push({ start, end, label, score: sum / (end - start) })
      start = end - 1
    }
    return found
  }
}

/** The likeliest path of allowed labels; of equal ones the lower label. The word before the first is `outside`. */
const viterbi = (
  scores: Float32Array,
  mayFollow: readonly (readonly boolean[])[],
  outside: number,
): number[] => {
  const size = mayFollow.length
  let sums = mayFollow.map((_, label) =>
    mayFollow[outside]?.[label] ? (scores[label] as number) : Number.NEGATIVE_INFINITY,
  )
  const back: number[][] = []
  for (let word = 1; word < scores.length / size; word++) {
    const from = sums.map((_, label) => {
      let best = -1
      for (let previous = 0; previous < size; previous++)
        if (mayFollow[previous]?.[label] && (best < 0 || (sums[previous] as number) > (sums[best] as number)))
          best = previous
      return best
    })
    const before = sums
    sums = from.map(
      (previous, label) => (before[previous] as number) + (scores[word * size + label] as number),
    )
    back.push(from)
  }
  let label = sums.indexOf(Math.max(...sums))
  const path = [label]
  for (const from of back.reverse()) {
    label = from[label] as number
    path.push(label)
  }
  return path.reverse()
}
