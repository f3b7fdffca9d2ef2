import type { Note } from '../model/document.ts'
import { type AnyStage, checkOrder } from './check.ts'

/**
 * Runs stages in order over the given layers: the only loop over stages. Returns every layer and the notes that
 * the stages made, in the order in which they were made.
 */
export const runStages = async <Layers extends object>(
  given: Partial<Layers>,
  stages: readonly AnyStage<Layers>[],
): Promise<{ readonly layers: Layers; readonly notes: readonly Note[] }> => {
  checkOrder(stages, Object.keys(given) as (keyof Layers)[])
  const notes: Note[] = []
  const layers: Partial<Layers> = { ...given }
  for (const stage of stages) {
    const context = { note: (note: Omit<Note, 'stage'>) => notes.push({ stage: stage.name, ...note }) }
    // `checkOrder` has made sure that what the stage reads is there.
    layers[stage.writes] = await stage.run(layers as Layers, context)
  }
  return { layers: layers as Layers, notes }
}
