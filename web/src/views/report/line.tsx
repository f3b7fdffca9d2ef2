import { useSignal } from '@preact/signals'
import type { ComponentChildren, VNode } from 'preact'
import { useId } from 'preact/hooks'
import type { ReportRun, ReportSentence } from '../../../../src/model/report.ts'
import { numbersText } from '../../../../src/report/footnotes.ts'
import { shortDay } from '../../days.ts'
import { EvidenceQuote } from '../../parts/quote.tsx'
import type { Footnotes } from './footnotes.ts'

/** Where the last word begins: it stays on one line with its footnote. */
const lastWord = (text: string): number => text.lastIndexOf(' ') + 1

const styled = (run: ReportRun, text: string): ComponentChildren =>
  run.style === 'strong' ? <strong>{text}</strong> : run.style === 'emphasis' ? <em>{text}</em> : text

/** A line of the report; its numbers open the sentences that it rests on, right below it. */
export const ReportLine = ({
  sentence,
  notes,
}: {
  readonly sentence: ReportSentence
  readonly notes: Footnotes
}): VNode => {
  const panel = useId()
  const open = useSignal<'none' | 'why' | number>('none')
  const toggle = (what: 'why' | number): void => {
    open.value = open.value === what ? 'none' : what
  }
  const run = typeof open.value === 'number' ? sentence.runs[open.value] : undefined
  const shown = run === undefined ? [] : notes.numbersOf(sentence, run)
  return (
    <li class="report-line">
      <p dir="auto">
        {sentence.runs.map((each, index) => {
          const numbers = notes.numbersOf(sentence, each)
          return (
            <span key={index}>
              {styled(each, numbers.length === 0 ? each.text : each.text.slice(0, lastWord(each.text)))}
              {numbers.length === 0 ? null : (
                <span class="kept-together">
                  {styled(each, each.text.slice(lastWord(each.text)))}
                  <button
                    type="button"
                    class="note-button"
                    aria-expanded={open.value === index}
                    aria-controls={panel}
                    aria-label={`Evidence ${numbersText(numbers)}`}
                    onClick={() => toggle(index)}
                  >
                    {numbersText(numbers)}
                  </button>
                </span>
              )}
            </span>
          )
        })}
        {sentence.why.length === 0 ? null : (
          <button
            type="button"
            class="why-button"
            aria-expanded={open.value === 'why'}
            aria-controls={panel}
            onClick={() => toggle('why')}
          >
            why
          </button>
        )}
      </p>
      <div id={panel} class={open.value === 'none' ? 'note-panel closed' : 'note-panel'}>
        {open.value === 'why' ? (
          <ul class="why-list">
            {sentence.why.map(text => (
              <li key={text} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        ) : null}
        {shown.length === 0 ? null : (
          <ol class="note-quotes">
            {shown.map(number => {
              const evidence = notes.list[number - 1]
              return evidence === undefined ? null : (
                <li key={number}>
                  <span class="note-number">{number}</span>
                  <EvidenceQuote
                    evidence={evidence}
                    note={evidence.day === null ? 'undated' : shortDay(evidence.day)}
                  />
                </li>
              )
            })}
          </ol>
        )}
      </div>
    </li>
  )
}
