/**
 * Kinds of place. A province and the city of the same name are two places, and so are a town and its
 * border crossing, airport or oil field.
 */
export type PlaceKind =
  | 'country'
  | 'province'
  | 'county'
  | 'region'
  | 'city'
  | 'town'
  | 'village'
  | 'settlement'
  | 'district'
  | 'crossing'
  | 'airport'
  | 'base'
  | 'camp'
  | 'hill'
  | 'oil field'
  | 'bridge'
  | 'dam'
  | 'port'
  | 'road'
  | 'river'
  | 'border'
  | 'facility'

/** Kinds that hold towns: who is in one of these need not hold it. */
export const landKinds: ReadonlySet<PlaceKind> = new Set(['country', 'province', 'region'])

/** A place of the account: a gazetteer entry, or one that only the texts know (`source: 'text'`). */
export interface Place {
  readonly id: string
  readonly name: string
  /** Every spelling met in the documents, sorted. */
  readonly names: readonly string[]
  readonly kind: PlaceKind
  /** English name of the country. */
  readonly country: string | null
  readonly admin1: string | null
  readonly lat: number | null
  readonly lon: number | null
  /** How exact the coordinates are: a point in the place, the place that it is near, or its country only. */
  readonly precision: 'exact' | 'near' | 'province' | 'country' | 'none'
  readonly source: string
}

/** An entry of the compiled gazetteer. */
export interface GazetteerEntry {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string
  readonly country: string
  readonly admin1: string | null
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly source: string
}

/** A way to look places up. Implementations are immutable and deterministic. */
export interface Gazetteer {
  /** Entries with this spelling, after folding case, accents, hyphens and articles; best known first. */
  lookup(name: string): readonly GazetteerEntry[]
  /** Entries whose name is a transliteration variant of this one (Deir el-Zour / Dayr az-Zawr), best first. */
  lookupSimilar(
    name: string,
    countryCodes?: readonly string[],
  ): readonly { entry: GazetteerEntry; similarity: number }[]
  /** True when some entry's folded name begins with these words: lets a reader find the longest match. */
  hasPrefix(words: string): boolean
  get(id: string): GazetteerEntry | undefined
}
