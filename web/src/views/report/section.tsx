import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Report, ReportSection } from '../../../../src/model/report.ts'
import { countOf } from '../../words.ts'
import { type Footnotes, groupsOf } from './footnotes.ts'
import { ReportLine } from './line.tsx'

/** The id of a section on the page. */
export const anchorOf = (section: string): string => `section-${section.replace(/\W+/g, '-')}`

const Groups = ({
  report,
  section,
  folded,
  notes,
}: {
  readonly report: Report
  readonly section: ReportSection
  readonly folded: boolean
  readonly notes: Footnotes
}): VNode => (
  <>
    {groupsOf(report, section.id, folded).map(({ group, sentences }) => (
      <div key={`${group ?? ''}${sentences[0]?.id ?? ''}`} class="report-group">
        {group === null ? null : <h3 dir="auto">{group}</h3>}
        <ul>
          {sentences.map(sentence => (
            <ReportLine key={sentence.id} sentence={sentence} notes={notes} />
          ))}
        </ul>
      </div>
    ))}
  </>
)

/** A section with its lines by sub-heading; what the report folds away opens on demand. */
export const Section = ({
  report,
  section,
  notes,
}: {
  readonly report: Report
  readonly section: ReportSection
  readonly notes: Footnotes
}): VNode => {
  const open = useSignal(false)
  const lines = report.sentences.filter(sentence => sentence.section === section.id)
  const folded = lines.filter(sentence => sentence.folded).length
  return (
    <section id={anchorOf(section.id)} class={`report-section ${anchorOf(section.id)}`}>
      <h2>{section.title}</h2>
      {lines.length === 0 ? (
        <p class="nothing">{section.empty}.</p>
      ) : (
        <>
          <Groups report={report} section={section} folded={false} notes={notes} />
          {folded === 0 ? null : open.value ? (
            <Groups report={report} section={section} folded={true} notes={notes} />
          ) : (
            <button
              type="button"
              class="button fold"
              onClick={() => {
                open.value = true
              }}
            >
              Show {countOf(folded, 'further line')}
            </button>
          )}
        </>
      )}
    </section>
  )
}
