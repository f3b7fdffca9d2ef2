import type { Stage } from '../model/stage.ts'

/** A stage of any layers: what an ordered list of stages holds. */
export type AnyStage<Layers> = Stage<Layers, keyof Layers, keyof Layers>

/**
 * Throws when a stage reads a layer that no earlier stage writes, or when two stages write one layer. `given`
 * are the layers that exist before the first stage.
 */
export const checkOrder = <Layers>(
  stages: readonly AnyStage<Layers>[],
  given: readonly (keyof Layers)[],
): void => {
  const written = new Set<keyof Layers>(given)
  for (const stage of stages) {
    for (const layer of stage.reads) {
      if (!written.has(layer))
        throw new Error(
          `stage '${stage.name}' reads '${String(layer)}', which no earlier stage writes: move the stage that writes '${String(layer)}' before it`,
        )
    }
    if (written.has(stage.writes))
      throw new Error(
        `stage '${stage.name}' writes '${String(stage.writes)}', which an earlier stage already wrote`,
      )
    written.add(stage.writes)
  }
}
