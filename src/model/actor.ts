/** Kinds of actor. `generic` = a description that no list and no earlier text resolves ("gunmen"). */
export type ActorKind =
  | 'state'
  | 'government'
  | 'armed forces'
  | 'armed group'
  | 'alliance'
  | 'police'
  | 'party'
  | 'international organisation'
  | 'aid organisation'
  | 'monitor'
  | 'news agency'
  | 'media'
  | 'organisation'
  | 'person'
  | 'civilians'
  | 'generic'

/** An actor of the account. */
export interface Actor {
  readonly id: string
  readonly name: string
  /** Every spelling met in the documents, sorted. */
  readonly names: readonly string[]
  readonly kind: ActorKind
  /** The side that the actor fights on in its war, as the actor list gives it. */
  readonly side?: string
}

/** An entry of `data/actors.json`. */
export interface ActorEntry {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  /** Abbreviations, spellings, translations and epithets that mean this actor wherever they stand. */
  readonly aliases: readonly string[]
  /**
   * Words that mean this actor only in its own war or country ("the regime", "the coalition", "the militants"):
   * used when the document also names one of `countries`, this actor or an ally.
   */
  readonly contextual?: readonly string[]
  /** ISO 3166-1 alpha-2 codes of the countries in which it acts. */
  readonly countries: readonly string[]
  /** Id of the actor that it belongs to ("Badr" → PMF; the army of a state → its government). */
  readonly parent?: string
  readonly side?: string
  /** Years in which it existed: [first, last | null]. */
  readonly years?: readonly [number, number | null]
  readonly source: string
}
