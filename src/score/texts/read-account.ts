import type { Account } from '../../account/account.ts'
import { buildAccount } from '../../account/build-account.ts'
import { defaultCacheFolder } from '../../pipeline/cache.ts'
import type { CorpusLayers } from '../../pipeline/corpus-stages.ts'
import { type GivenFile, readPages } from '../../pipeline/read-pages.ts'
import { compareReadings } from './compare-readings.ts'

/** Pages with what comparing them gave, and the account of them. */
export interface ReadAccount extends CorpusLayers {
  readonly account: Account
}

/**
 * Runs the whole chain of the program over files, on disk or given by their bytes, from bytes to the account, without
 * judgements by people. Readings are kept in the program's own cache, so that a second run takes seconds.
 */
export const readAccount = async (
  paths: readonly string[],
  given: readonly GivenFile[] = [],
): Promise<ReadAccount> => {
  const { readings } = await readPages(paths, { given, cache: defaultCacheFolder() })
  const { layers, input } = await compareReadings(readings)
  return { ...layers, account: buildAccount(input) }
}
