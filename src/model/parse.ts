import type { Span } from './span.ts'

/** A sentence of a block. `index` counts through the document, `block` is the index of its block. */
export interface Sentence extends Span {
  readonly index: number
  readonly block: number
}

/** A syntactic word after Universal Dependencies' tokenisation ("don't" = do + n't; "al-Qaim" = al + - + Qaim). */
export interface Token extends Span {
  readonly form: string
  readonly lemma: string
  /** Penn Treebank tag. */
  readonly xpos: string
  /** Universal part of speech. */
  readonly upos: string
  /** Index of the head within the sentence, −1 for the root. */
  readonly head: number
  /** Universal Dependencies relation with subtype, for instance `nsubj:pass`. */
  readonly deprel: string
}

/** A name found by the tagger: CoNLL-2003 labels (PER LOC ORG MISC) or re3d labels. */
export interface NameSpan extends Span {
  readonly scheme: 'conll' | 're3d'
  readonly label: string
  /** Mean probability of the span's labels, 0 to 1. */
  readonly score: number
}

/** What the tagger says of one sentence. `Parse[]` is aligned with `Sentence[]`. */
export interface Parse {
  readonly tokens: readonly Token[]
  readonly names: readonly NameSpan[]
}
