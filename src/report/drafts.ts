import type { Account } from '../account/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { contentId } from '../model/id.ts'
import type { ReportEvidence, ReportRun, ReportSectionId, ReportSentence } from '../model/report.ts'
import type { Span } from '../model/span.ts'

/** A stretch of a sentence before its evidence is looked up. `cites` are claim ids. */
export interface DraftRun {
  readonly text: string
  readonly style?: ReportRun['style']
  readonly cites?: readonly string[]
  /** Text that no claim stands for, such as a copied passage. */
  readonly spans?: readonly (Span & { readonly document: string })[]
}

/** A sentence that a section proposes. It enters the report only if every citation holds. */
export interface Draft {
  readonly section: ReportSectionId
  readonly group?: string | null
  readonly runs: readonly DraftRun[]
  readonly why?: readonly string[]
  /** When a section is longer than a page shows, the weightiest lines stay. Default 0: the first lines stay. */
  readonly weight?: number
}

export interface Checked {
  readonly sentence: ReportSentence | null
  /** Why it was refused. */
  readonly refusal: string | null
}

/** Looks claims and pages up; made once a report. */
export interface EvidenceDesk {
  check(draft: Draft): Checked
}

/** A run shows at most this many sources; the JSON keeps all. */
export const shownSources = 6

const contextLength = 300

/**
 * The desk that every sentence passes. It refuses a sentence that cites nothing, cites an unknown claim, or
 * whose quotation is not, letter by letter, at its place in the page.
 */
export const openEvidenceDesk = (account: Account): EvidenceDesk => {
  const claims = new Map(account.claims.map(claim => [claim.id, claim]))
  const documents = new Map(account.documents.map(doc => [doc.id, doc]))

  const sourceOf = (doc: Document) => {
    const day = account.documentDays.get(doc.id)
    return {
      file: doc.file,
      outlet: doc.outlet,
      title: doc.title,
      url: doc.url,
      day: day?.day ?? null,
      dayInferred: day?.basis === 'inferred',
    }
  }
  const ofClaim = (claim: Claim): ReportEvidence | null => {
    const { evidence } = claim
    const doc = documents.get(evidence.document)
    if (doc === undefined) return null
    const isExact =
      evidence.quote !== '' &&
      doc.text.slice(evidence.start, evidence.end) === evidence.quote &&
      doc.text.slice(evidence.sentence.start, evidence.sentence.end) === evidence.sentence.text
    return isExact ? { ...evidence, ...sourceOf(doc) } : null
  }
  const ofSpan = (span: Span & { readonly document: string }): ReportEvidence | null => {
    const doc = documents.get(span.document)
    const quote = doc?.text.slice(span.start, span.end) ?? ''
    if (doc === undefined || quote === '') return null
    const end = Math.min(span.end, span.start + contextLength)
    const text = doc.text.slice(span.start, end)
    return {
      document: doc.id,
      start: span.start,
      end: span.end,
      quote,
      sentence: { start: span.start, end, index: -1, text },
      ...sourceOf(doc),
    }
  }

  const check = ({ section, group = null, runs, why = [] }: Draft): Checked => {
    const text = runs.map(run => run.text).join('')
    const refuse = (reason: string): Checked => ({ sentence: null, refusal: `${reason}: “${text}”` })
    const evidence: ReportEvidence[] = []
    const indexOf = new Map<string, number>()
    const claimIds = new Set<string>()
    const cite = (item: ReportEvidence): number => {
      const key = `${item.document} ${item.sentence.start} ${item.sentence.end}`
      const known = indexOf.get(key)
      if (known !== undefined) return known
      indexOf.set(key, evidence.length)
      return evidence.push(item) - 1
    }
    const checkedRuns: ReportRun[] = []
    for (const run of runs) {
      const indices: number[] = []
      for (const id of run.cites ?? []) {
        const claim = claims.get(id)
        if (claim === undefined) return refuse(`it cites ${id}, which is not in the account`)
        const item = ofClaim(claim)
        if (item === null) return refuse(`the quotation of ${id} does not stand in its page`)
        claimIds.add(id)
        indices.push(cite(item))
      }
      for (const span of run.spans ?? []) {
        const item = ofSpan(span)
        if (item === null) return refuse('a copied passage does not stand in its page')
        indices.push(cite(item))
      }
      const { text: runText, style } = run
      checkedRuns.push({
        text: runText,
        ...(style === undefined ? {} : { style }),
        ...(indices.length === 0 ? {} : { evidence: [...new Set(indices)] }),
      })
    }
    if (evidence.length === 0) return refuse('no evidence')
    const sentence: ReportSentence = {
      id: contentId('sentence', [section, group, text, [...claimIds]]),
      section,
      group,
      text,
      runs: checkedRuns,
      claims: [...claimIds],
      evidence,
      folded: false,
      why,
    }
    return { sentence, refusal: null }
  }
  return { check }
}
