import type { AccountInput } from '../../account/account.ts'
import { loadActors } from '../../annotate/actors/list.ts'
import { loadGazetteer } from '../../gazetteer/load.ts'
import type { Reading } from '../../model/reading.ts'
import { accountInput } from '../../pipeline/account-input.ts'
import { type CorpusLayers, corpusStages } from '../../pipeline/corpus-stages.ts'
import { runStages } from '../../pipeline/run.ts'

/** Pages compared as the program does, without judgements by people, and what an account of them is computed from. */
export interface ComparedReadings {
  readonly layers: CorpusLayers
  readonly input: AccountInput
}

/** Compares pages; `isWanted` may spare the layers that a benchmark does not rest on. */
export const compareReadings = async (
  readings: readonly Reading[],
  isWanted: (layer: keyof CorpusLayers) => boolean = () => true,
): Promise<ComparedReadings> => {
  const [actors, gazetteer] = await Promise.all([loadActors(), loadGazetteer()])
  const stages = corpusStages({ actors, gazetteer }).filter(({ writes }) => isWanted(writes))
  const { layers } = await runStages<CorpusLayers>({ readings }, stages)
  return { layers, input: accountInput(layers, { actors, gazetteer }) }
}
