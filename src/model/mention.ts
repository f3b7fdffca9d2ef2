import type { ActorKind } from './actor.ts'
import type { PlaceKind } from './place.ts'
import type { Span } from './span.ts'

/** A reading of a mention: an entry of the gazetteer or actor list, or a local id of the text's own. */
export interface Candidate {
  readonly id: string
  readonly name: string
  /** 0 to 1; candidates are sorted by score, ties by id. */
  readonly score: number
  /** Why, in words that `sitrep explain` shows. */
  readonly detail: string
}

interface MentionBase extends Span {
  /** Always `doc.text.slice(start, end)`. */
  readonly text: string
  /** Index of the sentence. */
  readonly sentence: number
  /** Index, within the sentence, of the token that heads the mention. */
  readonly head: number
  /** Never empty: what no list knows gets a local candidate (`place:…`, `actor:…`). Best first. */
  readonly candidates: readonly Candidate[]
  /** For a pronoun or description ("the town", "the group"): the mention that it stands for, most often an earlier one. */
  readonly antecedent?: Span & { readonly text: string }
}

/** A place relative to another: "30 km east of Marsa", "south of Marsa", "outside Marsa". */
export interface Relative {
  readonly relation: 'near' | 'in' | 'bearing'
  /** Degrees clockwise from north. */
  readonly bearing?: number
  readonly distanceKm?: number
  readonly anchor: Span & { readonly text: string; readonly id: string }
}

export interface PlaceMention extends MentionBase {
  readonly kind: 'place'
  readonly placeKind: PlaceKind
  /** Set when the mention is placed by another one; `candidates` are then the anchor's or a local id. */
  readonly relative?: Relative
}

export interface ActorMention extends MentionBase {
  readonly kind: 'actor'
  readonly actorKind: ActorKind
  /** "Prime Minister", "commander of …", as written. */
  readonly role?: string
  /** For a person or a nationality: the actor that he, she or it speaks and acts for. */
  readonly affiliation?: Candidate
}

export type Mention = PlaceMention | ActorMention

/** The best reading of a mention. */
export const bestCandidate = (mention: Mention): Candidate => mention.candidates[0]!

/** The id of a mention's best candidate; null for nobody. */
export const idOf = (mention: Mention | null | undefined): string | null =>
  mention ? bestCandidate(mention).id : null
