import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { ReportView } from '../../../../src/server/contract.ts'
import { apiAddress } from '../../api.ts'
import { change } from '../../changes.ts'
import { clockInput } from '../../clocks.ts'
import { Show, Skeleton } from '../../parts/show.tsx'
import { useTitle } from '../../title.ts'
import { useApi } from '../../use-api.ts'
import { countOf } from '../../words.ts'
import { Notes, Sources } from './back-matter.tsx'
import { Contents } from './contents.tsx'
import { numberFootnotes } from './footnotes.ts'
import { anchorOf, Section } from './section.tsx'
import './report.css'

const Written = ({ view }: { readonly view: ReportView }): VNode => {
  const { report, standfirst } = view
  const notes = useMemo(() => numberFootnotes(report), [report])
  const contents = useMemo(
    () => [
      ...report.sections.map(({ id, title }) => ({
        anchor: anchorOf(id),
        title,
        lines: report.sentences.filter(({ section }) => section === id).length,
      })),
      { anchor: 'section-pages', title: 'Pages read', lines: report.sources.length },
      { anchor: 'section-notes', title: 'Evidence', lines: notes.list.length },
    ],
    [report, notes],
  )
  const clocks = clockInput()
  return (
    <div class="report-columns">
      <header class="report-head">
        <h1>{report.title}</h1>
        <p class="standfirst">{standfirst}</p>
        <p class="report-tools">
          <button type="button" class="button" onClick={() => print()}>
            Print
          </button>
          <a class="button" href={apiAddress('/api/report.md', clocks)} download>
            Markdown
          </a>
          <a class="button" href={apiAddress('/api/report.html', clocks)} download>
            HTML
          </a>
        </p>
      </header>
      <Contents sections={contents} />
      <article class="report-text">
        {report.sentences.length === 0 && change.value?.progress ? (
          <p class="nothing">Pages are being read; the report grows with them.</p>
        ) : null}
        {report.sections.map(section => (
          <Section key={section.id} report={report} section={section} notes={notes} />
        ))}
        <Sources report={report} />
        <Notes notes={notes} />
        {report.notes.length === 0 && report.refused === 0 ? null : (
          <footer class="report-foot">
            {report.refused === 0 ? null : (
              <p>{countOf(report.refused, 'line')} left out: the evidence did not match its page.</p>
            )}
            {report.notes.map(text => (
              <p key={text}>{text}</p>
            ))}
          </footer>
        )}
      </article>
    </div>
  )
}

/** The account as text, each line with its evidence. */
export const View = (): VNode => {
  useTitle('Report')
  const report = useApi('/api/views/report', clockInput())
  return (
    <div class="page report">
      <Show of={report} skeleton={<Skeleton lines={14} />}>
        {view => <Written view={view} />}
      </Show>
    </div>
  )
}
