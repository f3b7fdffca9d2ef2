import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import { EvidenceQuote, type QuotedEvidence } from './quote.tsx'
import './cites.css'

/** Behind a line: a button that opens the sentences it rests on, numbered from `first` like footnotes. */
export const Cites = ({
  evidence,
  first = 1,
}: {
  readonly evidence: readonly QuotedEvidence[]
  /** Number of the first note. Default 1. */
  readonly first?: number
}): VNode | null => {
  const id = useId()
  if (evidence.length === 0) return null
  const last = first + evidence.length - 1
  const sentences = evidence.length === 1 ? 'one sentence' : `${evidence.length} sentences`
  return (
    <span class="cites">
      <button type="button" class="cite" popovertarget={id}>
        <span class="visually-hidden">Evidence: {sentences}, </span>
        {first === last ? first : `${first}–${last}`}
      </button>
      <div id={id} popover="auto" class="cite-card" role="dialog" aria-label={`Evidence: ${sentences}`}>
        <p class="cite-title">Rests on {sentences}</p>
        <ol start={first}>
          {evidence.map(item => (
            <li key={`${item.document}:${item.start}`}>
              <EvidenceQuote evidence={item} />
            </li>
          ))}
        </ol>
      </div>
    </span>
  )
}
