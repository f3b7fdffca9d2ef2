import type { DocumentLayers } from '../../model/layers.ts'
import { type ActorMention, bestCandidate, type PlaceMention } from '../../model/mention.ts'
import { spanKey } from '../../model/span.ts'

/**
 * The layers without the places that are somebody: "Jalili" behind "governor Hassan Jalili" is no village of that name,
 * and "Kyiv" of "under Kyiv's control" no city.
 */
export const withoutNotPlaces = <Layers extends Pick<DocumentLayers, 'places' | 'actors'>>(
  layers: Layers,
): Layers => {
  const surnames = new Set(layers.actors.filter(isSurname).map(spanKey))
  const seats = new Set(layers.actors.filter(({ actorKind }) => actorKind === 'government').map(spanKey))
  const isSomebody = (place: PlaceMention): boolean =>
    surnames.has(spanKey(place)) || (place.placeKind !== 'country' && seats.has(spanKey(place)))
  return { ...layers, places: layers.places.filter(place => !isSomebody(place)) }
}

const isSurname = (actor: ActorMention): boolean => {
  const { name } = bestCandidate(actor)
  return actor.actorKind === 'person' && name !== actor.text && name.endsWith(` ${actor.text}`)
}
