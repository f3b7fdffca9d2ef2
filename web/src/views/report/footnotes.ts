import type { Report, ReportEvidence, ReportRun, ReportSentence } from '../../../../src/model/report.ts'

/** The evidence of a report, numbered in reading order: one number a sentence of a page. */
export interface Footnotes {
  readonly list: readonly ReportEvidence[]
  /** The numbers behind a run, ascending, from 1. */
  readonly numbersOf: (sentence: ReportSentence, run: ReportRun) => readonly number[]
}

const keyOf = ({ document: page, sentence }: ReportEvidence): string =>
  `${page} ${sentence.start} ${sentence.end}`

/** Numbers what the sentences cite; what the report folds away is numbered after the rest. */
export const numberFootnotes = (report: Report): Footnotes => {
  const list: ReportEvidence[] = []
  const numbers = new Map<string, number>()
  const inOrder = [
    ...report.sentences.filter(({ folded }) => !folded),
    ...report.sentences.filter(({ folded }) => folded),
  ]
  for (const sentence of inOrder)
    for (const run of sentence.runs)
      for (const index of run.evidence ?? []) {
        const evidence = sentence.evidence[index]
        if (evidence !== undefined && !numbers.has(keyOf(evidence)))
          numbers.set(keyOf(evidence), list.push(evidence))
      }
  return {
    list,
    numbersOf: (sentence, run) =>
      [
        ...new Set(
          (run.evidence ?? []).flatMap(index => {
            const evidence = sentence.evidence[index]
            return evidence === undefined ? [] : (numbers.get(keyOf(evidence)) ?? [])
          }),
        ),
      ].sort((left, right) => left - right),
  }
}

/** Sentences of a section by sub-heading, both in the report's order; what is folded comes apart. */
export const groupsOf = (
  report: Report,
  section: ReportSentence['section'],
  folded: boolean,
): readonly { readonly group: string | null; readonly sentences: readonly ReportSentence[] }[] => {
  const groups: { readonly group: string | null; readonly sentences: ReportSentence[] }[] = []
  for (const sentence of report.sentences) {
    if (sentence.section !== section || sentence.folded !== folded) continue
    const last = groups.at(-1)
    if (last !== undefined && last.group === sentence.group) last.sentences.push(sentence)
    else groups.push({ group: sentence.group, sentences: [sentence] })
  }
  return groups
}
