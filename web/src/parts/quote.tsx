import type { VNode } from 'preact'
import { evidenceHref } from '../links.ts'
import './quote.css'

export interface QuotedEvidence {
  readonly document: string
  readonly outlet: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly sentence: { readonly start: number; readonly end: number; readonly text: string }
}

/** A sentence of a page with the words that a claim rests on marked, and a link to where it stands. */
export const EvidenceQuote = ({
  evidence,
  claim,
  note,
}: {
  readonly evidence: QuotedEvidence
  readonly claim?: string
  /** Beside the outlet: a day, a force. */
  readonly note?: string
}): VNode => {
  const { sentence, start, end } = evidence
  const from = Math.max(0, start - sentence.start)
  const to = Math.min(sentence.text.length, end - sentence.start)
  return (
    <figure class="evidence-quote">
      <blockquote dir="auto">
        {sentence.text.slice(0, from)}
        <mark>{sentence.text.slice(from, to)}</mark>
        {sentence.text.slice(to)}
      </blockquote>
      <figcaption>
        <a href={evidenceHref(evidence, claim)}>{evidence.outlet}</a>
        {note === undefined || note === '' ? null : <span> · {note}</span>}
      </figcaption>
    </figure>
  )
}
