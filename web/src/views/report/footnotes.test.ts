import { describe, expect, it } from 'vitest'
import type { Report, ReportEvidence, ReportSentence } from '../../../../src/model/report.ts'
import { groupsOf, numberFootnotes } from './footnotes.ts'

const evidence = (page: string, start: number): ReportEvidence =>
  ({
    document: page,
    start,
    end: start + 3,
    quote: 'fell',
    sentence: { start, end: start + 20, text: 'Marsa fell on Monday' },
    file: `${page}.html`,
    outlet: page,
    title: page,
    url: null,
    day: null,
    dayInferred: false,
  }) as unknown as ReportEvidence

const sentence = (
  id: string,
  cited: readonly ReportEvidence[],
  given: Partial<ReportSentence> = {},
): ReportSentence => ({
  id,
  section: 'control',
  group: null,
  text: id,
  runs: [{ text: id, evidence: cited.map((_each, index) => index) }],
  claims: [],
  evidence: cited,
  folded: false,
  why: [],
  ...given,
})

const report = (sentences: readonly ReportSentence[]): Report => ({
  title: '',
  asOf: null,
  knownBy: null,
  sections: [],
  sentences,
  places: [],
  days: [],
  sources: [],
  refused: 0,
  notes: [],
})

describe('footnotes', () => {
  it('number each sentence of a page once, in reading order, folded lines last', () => {
    const [a, b, c] = [evidence('a', 0), evidence('b', 0), evidence('c', 0)]
    const sentences = [
      sentence('first', [b]),
      sentence('folded', [c], { folded: true }),
      sentence('second', [b, a]),
    ]
    const { list, numbersOf } = numberFootnotes(report(sentences))
    expect(list.map(({ document: page }) => page)).toEqual(['b', 'a', 'c'])
    expect(sentences.map(each => each.runs.flatMap(run => numbersOf(each, run)))).toEqual([[1], [3], [1, 2]])
  })
})

describe('groups of a section', () => {
  it('keep the order of the report', () => {
    const sentences = [
      sentence('one', [], { group: 'Homs' }),
      sentence('two', [], { group: 'Homs' }),
      sentence('three', [], { group: 'Aleppo' }),
      sentence('other', [], { section: 'days' }),
      sentence('folded', [], { group: 'Aleppo', folded: true }),
    ]
    const named = (folded: boolean) =>
      groupsOf(report(sentences), 'control', folded).map(({ group, sentences: lines }) => [
        group,
        lines.length,
      ])
    expect(named(false)).toEqual([
      ['Homs', 2],
      ['Aleppo', 1],
    ])
    expect(named(true)).toEqual([['Aleppo', 1]])
  })
})
