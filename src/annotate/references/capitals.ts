import { bestCandidate, type PlaceMention } from '../../model/mention.ts'
import type { Gazetteer } from '../../model/place.ts'
import type { Tree } from '../tree.ts'
import type { Anaphor } from './anaphor.ts'

/** Sentences back in which the province of "the provincial capital" is looked for. */
const reach = 1

/**
 * "The provincial capital" after a province that has the name of its chief city: that city, as a mention of the province's
 * span. Null for provinces with another capital, of which the gazetteer does not tell.
 */
export const capitalOf = (
  anaphor: Anaphor,
  tree: Tree,
  places: readonly PlaceMention[],
  gazetteer: Gazetteer,
): PlaceMention | null => {
  if (tree.tokens[anaphor.head]?.lemma.toLowerCase() !== 'capital') return null
  const province = places.findLast(
    place =>
      place.end <= anaphor.start &&
      place.sentence >= anaphor.sentence - reach &&
      gazetteer.get(bestCandidate(place).id)?.kind === 'province',
  )
  const entry = province && gazetteer.get(bestCandidate(province).id)
  if (!province || !entry) return null
  const city = gazetteer
    .lookup(entry.name)
    .find(
      other =>
        (other.kind === 'city' || other.kind === 'town') &&
        other.countryCode === entry.countryCode &&
        other.admin1 === entry.admin1,
    )
  if (!city) return null
  return {
    ...province,
    placeKind: city.kind,
    candidates: [{ id: city.id, name: city.name, score: 0.7, detail: `chief city of ${entry.name}` }],
  }
}
