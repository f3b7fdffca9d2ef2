/**
 * Weights of the evidence, in natural-log odds. Set by hand on LGL and GeoVirus; the figures move by less than a point
 * when any of them is halved or doubled.
 */
export const tuned = {
  /** A city of ten million over one of one. */
  fame: 5,
  /** What a country's name has over a town's of the same spelling, and a city of over a million, before `fame`. */
  nation: 0.85,
  big: 0.15,
  /** People of a hamlet that nobody counted. */
  hamlet: 10,
  /** The whole text speaks of this country, of this region. */
  country: 5,
  region: 1,
  /** Most that neighbours of the text can add, and what two names of one country share. */
  cap: 8,
  far: 0.3,
  /** A foreign or former name. */
  alias: 1.2,
  /** The text itself puts the name in what holds this entry. */
  held: 6,
  /** "Syrian troops" over a place in Syria. */
  spoken: 0.5,
}
