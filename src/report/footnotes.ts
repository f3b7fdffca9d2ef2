import type { Report, ReportEvidence, ReportRun, ReportSentence } from '../model/report.ts'

/** The evidence of a page, numbered in reading order: one number a sentence of a document. */
export interface Footnotes {
  readonly list: readonly ReportEvidence[]
  /** The numbers behind a run, ascending, from 1. */
  numbersOf(sentence: ReportSentence, run: ReportRun): readonly number[]
}

const keyOf = (evidence: ReportEvidence): string =>
  `${evidence.document} ${evidence.sentence.start} ${evidence.sentence.end}`

/** Numbers the evidence of the sentences that a page shows; `mostPerRun` sources a run, the rest is not shown. */
export const numberFootnotes = (report: Report, mostPerRun: number): Footnotes => {
  const list: ReportEvidence[] = []
  const numbers = new Map<string, number>()
  for (const sentence of report.sentences) {
    if (sentence.folded) continue
    for (const run of sentence.runs)
      for (const index of (run.evidence ?? []).slice(0, mostPerRun)) {
        const evidence = sentence.evidence[index]
        if (evidence === undefined || numbers.has(keyOf(evidence))) continue
        numbers.set(keyOf(evidence), list.push(evidence))
      }
  }
  return {
    list,
    numbersOf: (sentence, run) =>
      (run.evidence ?? [])
        .slice(0, mostPerRun)
        .flatMap(index => {
          const evidence = sentence.evidence[index]
          const number = evidence === undefined ? undefined : numbers.get(keyOf(evidence))
          return number === undefined ? [] : [number]
        })
        .sort((left, right) => left - right),
  }
}

/** Runs of consecutive numbers: 1, 2, 3, 5 → [1, 3], [5, 5]. */
export const numberRanges = (numbers: readonly number[]): readonly (readonly [number, number])[] => {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last !== undefined && number === last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges
}

/** "1–3, 7": runs of three or more consecutive numbers are drawn together. */
export const numbersText = (numbers: readonly number[]): string =>
  numberRanges(numbers)
    .map(([first, last]) =>
      first === last ? String(first) : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
    )
    .join(', ')
