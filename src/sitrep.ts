import type { Account, AccountInput, AccountOptions } from './account/account.ts'
import { buildAccount as accountOf } from './account/build-account.ts'
import { loadActors } from './annotate/actors/list.ts'
import { loadGazetteer } from './gazetteer/load.ts'
import type { Judgement } from './model/judgement.ts'
import { type CorpusLayers, corpusStages } from './pipeline/corpus-stages.ts'
import { type Pages, readPages as pagesOf, type ReadPagesOptions } from './pipeline/read-pages.ts'
import { runStages } from './pipeline/run.ts'

/** Pages that were read, and what comparing them with one another gave. */
export interface Corpus extends Pages, Omit<CorpusLayers, 'readings'> {
  /** People's and earlier judgements, which come on top of the rules' own. */
  readonly judgements: readonly Judgement[]
}

export interface CorpusOptions extends ReadPagesOptions {
  readonly judgements?: readonly Judgement[] | undefined
}

/**
 * Reads pages from files and folders and compares them: the whole chain from bytes to claims, copied passages,
 * origins and judgements. The same pages in any order or number of workers give the same corpus. Throws a usage
 * error for a path that does not exist; content that cannot be read is listed in `unreadable`.
 *
 * @example
 * const account = await buildAccount(await readPages(['examples/kherson']), { asOf: '2022-11-12' })
 */
export const readPages = async (paths: readonly string[], options: CorpusOptions = {}): Promise<Corpus> => {
  const pages = await pagesOf(paths, options)
  const [actors, gazetteer] = await Promise.all([loadActors(), loadGazetteer()])
  const { layers } = await runStages<CorpusLayers>(
    { readings: pages.readings },
    corpusStages({ actors, gazetteer }),
  )
  return { ...layers, unreadable: pages.unreadable, judgements: options.judgements ?? [] }
}

/** What the account is computed from. */
const accountInput = async (corpus: Corpus): Promise<AccountInput> => {
  const [actors, gazetteer] = await Promise.all([loadActors(), loadGazetteer()])
  return {
    documents: corpus.readings.map(reading => reading.document),
    claims: corpus.readings.flatMap(reading => reading.claims),
    judgements: [
      ...corpus.actorJudgements,
      ...corpus.placeJudgements,
      ...corpus.eventJudgements,
      ...corpus.judgements,
    ],
    passages: corpus.origins.passages,
    origins: corpus.origins.origins,
    originOfClaim: corpus.originOfClaim,
    gazetteer,
    actors,
  }
}

/** One account of what the pages say: who holds what since when, what happened, and where they disagree. */
export const buildAccount = async (corpus: Corpus, options: AccountOptions = {}): Promise<Account> =>
  accountOf(await accountInput(corpus), options)
