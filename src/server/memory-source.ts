import type { ReadPagesOptions } from '../pipeline/read-pages.ts'
import { addPages, readPages } from '../sitrep.ts'
import { type CorpusSource, type CorpusSourceOptions, corpusSource } from './corpus-source.ts'

/** As for `readPages`, and what a source takes besides. */
export type MemorySourceOptions = CorpusSourceOptions & Omit<ReadPagesOptions, 'given' | 'onProgress'>

/**
 * A source over files and folders, read into memory. Pages that are added later give the same account as if they had
 * been there from the start. Throws a usage error, through `ready`, for a path that does not exist.
 */
export const memorySource = (paths: readonly string[], options: MemorySourceOptions = {}): CorpusSource => {
  const { workers, cache, maxBytes } = options
  const reading = { workers, cache, maxBytes }
  return corpusSource(
    {
      read: (judgements, onProgress) => readPages(paths, { ...reading, judgements, onProgress }),
      add: (corpus, given, onProgress) => addPages(corpus, [], { ...reading, given, onProgress }),
    },
    options,
  )
}
