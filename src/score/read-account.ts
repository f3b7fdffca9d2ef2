import type { Account } from '../account/account.ts'
import { buildAccount } from '../account/build-account.ts'
import { loadActors } from '../annotate/actors/list.ts'
import { loadGazetteer } from '../gazetteer/load.ts'
import { defaultCacheFolder } from '../pipeline/cache.ts'
import { type CorpusLayers, corpusStages } from '../pipeline/corpus-stages.ts'
import { readPages } from '../pipeline/read-pages.ts'
import { runStages } from '../pipeline/run.ts'

/** Pages with what comparing them gave, and the account of them. */
export interface ReadAccount extends CorpusLayers {
  readonly account: Account
}

/**
 * Runs the whole chain of the program over files, from bytes to the account, without judgements by people. Readings
 * are kept in the program's own cache, so that a second run takes seconds.
 */
export const readAccount = async (paths: readonly string[]): Promise<ReadAccount> => {
  const { readings } = await readPages(paths, { cache: defaultCacheFolder() })
  const [actors, gazetteer] = await Promise.all([loadActors(), loadGazetteer()])
  const { layers } = await runStages<CorpusLayers>({ readings }, corpusStages({ actors, gazetteer }))
  const account = buildAccount({
    documents: readings.map(reading => reading.document),
    claims: readings.flatMap(reading => reading.claims),
    judgements: [...layers.actorJudgements, ...layers.placeJudgements, ...layers.eventJudgements],
    passages: layers.origins.passages,
    origins: layers.origins.origins,
    originOfClaim: layers.originOfClaim,
    gazetteer,
    actors,
  })
  return { ...layers, account }
}
