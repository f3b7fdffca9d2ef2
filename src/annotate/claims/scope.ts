import type { DateMention } from '../../model/date.ts'
import type { Document } from '../../model/document.ts'
import type { PlaceMention } from '../../model/mention.ts'
import type { Sentence } from '../../model/parse.ts'
import type { Quote } from '../../model/quote.ts'
import type { Time } from '../../model/time.ts'
import type { Tree } from '../tree.ts'
import type { Entities } from './entities.ts'

/** Everything that a claim reader may look at while it reads one sentence. */
export interface Scope {
  readonly doc: Document
  readonly sentence: Sentence
  readonly tree: Tree
  readonly entities: Entities
  /** Reported speech whose content touches this sentence. */
  readonly quotes: readonly Quote[]
  readonly dates: readonly DateMention[]
  /** Places of the text in reading order, references included: for claims that name no place of their own. */
  readonly earlierPlaces: readonly PlaceMention[]
  /** The day of publication, or the one inferred for a page without a date. */
  readonly anchor: { readonly day: string; readonly inferred: boolean } | null
  /** In a history, the last day named before the sentence; `unknown` before the first one; null for news. */
  readonly runningDate: Time | 'unknown' | null
  /** Dropped candidates are noted, so that `sitrep explain` can show why. */
  readonly drop: (reason: string, start: number, end: number) => void
}

/** How a trigger stands in the sentence: what force and evidence depend on. */
export type Standing = 'predicate' | 'nominal' | 'attribute'

/** A trigger with the roles that a frame found for it. */
export interface Trigger {
  readonly token: number
  readonly standing: Standing
  readonly frame: string
}

/** A claim with the token that triggered it: what relations between claims are read from. */
export interface Drafted<Kind> {
  readonly token: number
  readonly claim: Kind
}
