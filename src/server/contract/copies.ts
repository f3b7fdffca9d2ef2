import type { PassageKind } from '../../model/copies.ts'

/** Who took text from whom. */
export interface CopiesView {
  readonly schema: 'sitrep/copies-view@1'
  readonly nodes: readonly {
    readonly id: string
    readonly name: string
    readonly kind: 'outlet' | 'agency' | 'unknown'
    readonly documents: number
    /** Share of the outlet's characters that stand in passages, 0 to 1. */
    readonly copiedShare: number
  }[]
  /** `from` gave, `to` took; `directed` false where nothing tells which. */
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly directed: boolean
    readonly passages: readonly string[]
    readonly characters: number
  }[]
  readonly passages: readonly {
    readonly id: string
    readonly kind: PassageKind
    readonly quote: string
    readonly origin: string
    readonly why: string
    readonly similarity: number
    readonly first: string | null
    readonly members: readonly {
      readonly document: string
      readonly outlet: string
      readonly title: string
      readonly day: string | null
    }[]
  }[]
}
