import type { DocumentLayers } from '../../model/layers.ts'
import { bestCandidate } from '../../model/mention.ts'

/** The layers without the places that are surnames: "Jalili" behind "governor Hassan Jalili" is no village of that name. */
export const withoutSurnames = <Layers extends Pick<DocumentLayers, 'places' | 'actors'>>(
  layers: Layers,
): Layers => {
  const surnames = new Set(
    layers.actors
      .filter(actor => {
        const { name } = bestCandidate(actor)
        return actor.actorKind === 'person' && name !== actor.text && name.endsWith(` ${actor.text}`)
      })
      .map(({ start, end }) => `${start} ${end}`),
  )
  return { ...layers, places: layers.places.filter(({ start, end }) => !surnames.has(`${start} ${end}`)) }
}
