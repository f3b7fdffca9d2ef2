import type { PassageKind } from '../../model/copies.ts'
import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import type { ClaimOutput, EvidenceOutput } from '../../output/contract.ts'

/** What stands at a span of a page. `target` is an id of what it means: claim, actor, place, passage … */
export interface Mark extends Span {
  readonly kind: 'claim' | 'actor' | 'place' | 'date' | 'quote' | 'passage'
  readonly target: string | null
  /** The reading in words: "Government of Syria takes Palmyra (asserts)", "25 March 2016", "Palmyra, city in Homs". */
  readonly label: string
  /** 0 to 1 where a reader gave one. */
  readonly confidence: number | null
}

/** A page with everything that was found in it. */
export interface ReaderView {
  readonly schema: 'sitrep/reader@1'
  readonly document: Document
  /** By start, the longer first. */
  readonly marks: readonly Mark[]
  readonly claims: readonly ClaimOutput[]
  /** Text that other pages share with it, by its place in this page. */
  readonly passages: readonly {
    readonly id: string
    readonly kind: PassageKind
    readonly start: number
    readonly end: number
    readonly identical: boolean
    readonly similarity: number
    readonly origin: string
    readonly why: string
    readonly others: readonly EvidenceOutput[]
  }[]
  /** From the outlet over agencies to the speakers that its claims go back to. */
  readonly chains: readonly { readonly links: readonly string[]; readonly claims: readonly string[] }[]
}
