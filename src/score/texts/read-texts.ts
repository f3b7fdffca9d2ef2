import { availableParallelism } from 'node:os'
import type { Document, RawPage } from '../../model/document.ts'
import type { Reading } from '../../model/reading.ts'
import { openReaders } from '../../pipeline/readers.ts'

/** A worker costs a second or two of start-up: with fewer letters than this for each it is not worth it. */
const lettersPerWorker = 100_000

const lettersOf = (text: RawPage | Document): number => ('blocks' in text ? text.text : text.content).length

/** What the stages of the program read in each text, in order; in worker threads where there is much to read. */
export const readTexts = async (texts: readonly (RawPage | Document)[]): Promise<readonly Reading[]> => {
  const letters = texts.reduce((sum, text) => sum + lettersOf(text), 0)
  const readers = await openReaders(Math.min(availableParallelism(), Math.floor(letters / lettersPerWorker)))
  // The longest first, so that no thread is left with one at the end.
  const waiting = [...texts.entries()].sort(([, left], [, right]) => lettersOf(right) - lettersOf(left))
  const found: Reading[] = []
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      found[next[0]] = await readers.read(next[1], null)
  }
  await Promise.all(Array.from({ length: readers.width }, lane)).finally(readers.close)
  return found
}
