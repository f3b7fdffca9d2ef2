import type { VNode } from 'preact'
import type { Report } from '../../../../src/model/report.ts'
import { shortDay } from '../../days.ts'
import { documentHref } from '../../links.ts'
import type { Footnotes } from './footnotes.ts'

/** The pages that the report rests on. */
export const Sources = ({ report }: { readonly report: Report }): VNode => (
  <section id="section-pages" class="report-section">
    <h2>Pages read</h2>
    <table class="report-sources">
      <thead>
        <tr>
          <th scope="col">Outlet</th>
          <th scope="col">Page</th>
          <th scope="col">Day</th>
          <th scope="col" class="number">
            Claims
          </th>
        </tr>
      </thead>
      <tbody>
        {report.sources.map(({ document: page, outlet, title, file, day, dayInferred, claims }) => (
          <tr key={page}>
            <td>{outlet}</td>
            <td dir="auto">
              <a href={documentHref(page)}>{title === '' ? file : title}</a>
            </td>
            <td class="day">
              {day === null ? 'undated' : shortDay(day)}
              {dayInferred ? ' (inferred)' : ''}
            </td>
            <td class="number">{claims}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** All footnotes, for print and for reading on. */
export const Notes = ({ notes }: { readonly notes: Footnotes }): VNode => (
  <section id="section-notes" class="report-section">
    <h2>Evidence</h2>
    <ol class="report-notes">
      {notes.list.map((evidence, index) => (
        <li key={`${evidence.document}:${evidence.sentence.start}`}>
          <span class="note-number">{index + 1}</span>
          <p dir="auto">
            {evidence.sentence.text}{' '}
            <span class="note-source">
              <a href={documentHref(evidence.document)}>{evidence.outlet}</a>,{' '}
              {evidence.day === null ? 'undated' : shortDay(evidence.day)}
              {evidence.url === null ? null : <span class="printed"> – {evidence.url}</span>}
            </span>
          </p>
        </li>
      ))}
    </ol>
  </section>
)
