/** A sentence of a name corpus: words with BIO labels. */
export interface LabelledSentence {
  readonly words: readonly string[]
  readonly labels: readonly string[]
}

/** Reads `word … label` lines (columns parted by spaces or tabs, the label last), blank lines between sentences. */
export const readBio = (content: string): LabelledSentence[] => {
  const sentences: LabelledSentence[] = []
  let words: string[] = []
  let labels: string[] = []
  for (const line of [...content.split(/\r?\n/u), '']) {
    const columns = line.trim().split(/\s+/u)
    const label = columns.at(-1)
    if (columns.length > 1 && columns[0] !== '-DOCSTART-' && label !== undefined) {
      words.push(columns[0] ?? '')
      labels.push(label)
    } else if (line.trim() === '' && words.length > 0) {
      sentences.push({ words, labels })
      words = []
      labels = []
    }
  }
  return sentences
}

/** A labelled run of words, `end` exclusive. */
export interface LabelledRun {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** The names that BIO labels spell; an I- that continues nothing starts one, as conlleval reads it. */
export const runsOf = (labels: readonly string[]): LabelledRun[] => {
  const runs: LabelledRun[] = []
  labels.forEach((label, index) => {
    if (label === 'O') return
    const kind = label.slice(2)
    const last = runs.at(-1)
    if (label.startsWith('I-') && last?.end === index && last.label === kind)
      runs[runs.length - 1] = { ...last, end: index + 1 }
    else runs.push({ start: index, end: index + 1, label: kind })
  })
  return runs
}
