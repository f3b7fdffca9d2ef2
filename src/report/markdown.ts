import { counted, plainDay } from '../account/prose.ts'
import type { Report, ReportEvidence, ReportRun, ReportSentence } from '../model/report.ts'
import { shownSources } from './drafts.ts'
import { escapeMarkdown } from './escape.ts'
import type { Footnotes } from './footnotes.ts'
import { numberFootnotes } from './footnotes.ts'
import { standfirst } from './standfirst.ts'

const styled = ({ text, style }: ReportRun): string => {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  if (core === '') return text
  // A footnote mark or emphasis may follow at once: blanks stay outside the marks.
  const escaped = escapeMarkdown(core)
  const mark = style === 'strong' ? '**' : style === 'emphasis' ? '*' : ''
  return `${before === '' ? '' : ' '}${mark}${escaped}${mark}${after === '' ? '' : ' '}`
}

const moreText = (count: number): string => (count <= 0 ? '' : ` (and ${count} more)`)

const runText = (sentence: ReportSentence, run: ReportRun, footnotes: Footnotes): string => {
  const numbers = footnotes.numbersOf(sentence, run)
  const marks = numbers.map(number => `[^${number}]`).join('')
  return `${styled(run)}${marks}${moreText((run.evidence?.length ?? 0) - shownSources)}`
}

const dayText = ({ day, dayInferred }: ReportEvidence): string =>
  day === null ? 'undated' : `${plainDay(day)}${dayInferred ? ' (inferred)' : ''}`

const footnoteText = (evidence: ReportEvidence, number: number): string =>
  `[^${number}]: ${escapeMarkdown(evidence.outlet || evidence.file)}, ${dayText(evidence)}: “${escapeMarkdown(evidence.sentence.text)}” (${escapeMarkdown(evidence.url ?? evidence.file)})`

const sectionText = (
  report: Report,
  id: string,
  title: string,
  empty: string,
  footnotes: Footnotes,
): string => {
  const sentences = report.sentences.filter(sentence => sentence.section === id)
  const shown = sentences.filter(sentence => !sentence.folded)
  const lines = [`## ${title}`, '']
  if (shown.length === 0)
    return [...lines, `_${empty} in ${counted(report.sources.length, 'page')}._`, ''].join('\n')
  let group: string | null = null
  for (const sentence of shown) {
    if (sentence.group !== group) {
      if (group !== null) lines.push('')
      if (sentence.group !== null) lines.push(`### ${escapeMarkdown(sentence.group)}`, '')
      ;({ group } = sentence)
    }
    lines.push(
      `- ${sentence.runs
        .map(run => runText(sentence, run, footnotes))
        .join('')
        .trim()}`,
    )
  }
  const rest = sentences.length - shown.length
  if (rest > 0) lines.push('', `_And ${rest} more, in the JSON._`)
  return [...lines, ''].join('\n')
}

/**
 * The report as GitHub-flavoured Markdown. Each footnote gives outlet, date and the exact sentence. All text
 * from pages is escaped, so that none of it can become markup, a link or a footnote of its own.
 */
export const reportToMarkdown = (report: Report): string => {
  const footnotes = numberFootnotes(report, shownSources)
  const sections = report.sections.map(({ id, title, empty }) =>
    sectionText(report, id, title, empty, footnotes),
  )
  return [
    `# ${escapeMarkdown(report.title)}`,
    '',
    standfirst(report),
    '',
    ...sections,
    ...footnotes.list.map((evidence, index) => footnoteText(evidence, index + 1)),
    '',
  ].join('\n')
}
