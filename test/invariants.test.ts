import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildAccount } from '../src/account/build-account.ts'
import { cleanPage } from '../src/clean/index.ts'
import type { RawPage } from '../src/model/document.ts'
import { byString, sha256 } from '../src/model/id.ts'
import type { Reading } from '../src/model/reading.ts'
import { sliceOf } from '../src/model/span.ts'
import { accountInput } from '../src/pipeline/account-input.ts'
import { type CorpusLayers, corpusStages } from '../src/pipeline/corpus-stages.ts'
import { readHere } from '../src/pipeline/readers.ts'
import { runStages } from '../src/pipeline/run.ts'
import { listInputs, readBytes, readInput } from '../src/read/index.ts'
import { example } from './command-line.ts'
import { knowledge } from './read-text.ts'

const rawPages = async (): Promise<RawPage[]> => {
  const results = await Promise.all((await listInputs([example])).map(input => readInput(input)))
  return results.flatMap(result => [...result.pages])
}

const readings: Promise<readonly Reading[]> = (async () => {
  const readers = readHere(await knowledge())
  const found: Reading[] = []
  for (const raw of await rawPages()) found.push(await readers.read(raw, null))
  return found
})()

const accountBytes = async (pages: readonly Reading[]): Promise<string> => {
  const { actors, gazetteer } = await knowledge()
  const { layers } = await runStages<CorpusLayers>({ readings: pages }, corpusStages({ actors, gazetteer }))
  const account = buildAccount(accountInput(layers, { actors, gazetteer }))
  return JSON.stringify([
    account.control,
    account.events,
    account.disagreements,
    account.passages,
    account.origins,
    layers.actorJudgements,
    layers.placeJudgements,
    layers.eventJudgements,
  ])
}

test('pages in any order give the same account, byte for byte', async () => {
  const pages = await readings
  const expected = await accountBytes(pages)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...pages], { minLength: pages.length }), async shuffled => {
      expect(await accountBytes(shuffled)).toBe(expected)
    }),
    { numRuns: 4, seed: 3 },
  )
})

test('reading a page again gives the same reading, whatever was read before it', async () => {
  const readers = readHere(await knowledge())
  const known = new Map((await readings).map(reading => [reading.document.id, JSON.stringify(reading)]))
  for (const raw of (await rawPages()).reverse().slice(0, 6)) {
    const again = await readers.read(raw, null)
    expect(JSON.stringify(again)).toBe(known.get(again.document.id))
  }
})

test('every quote and mention is the text under its offsets', async () => {
  for (const { document: doc, claims, places, actors, dates, references } of await readings) {
    for (const { evidence } of claims) {
      expect(evidence.quote).toBe(sliceOf(doc.text, evidence))
      expect(evidence.sentence.text).toBe(sliceOf(doc.text, evidence.sentence))
    }
    for (const mention of [...places, ...actors, ...dates, ...references])
      expect(mention.text).toBe(sliceOf(doc.text, mention))
  }
})

test('claim ids are unique within a page and independent of other pages', async () => {
  for (const { claims } of await readings) {
    const ids = claims.map(claim => claim.id).sort(byString)
    expect(ids).toEqual([...new Set(ids)])
  }
})

const rawOf = (content: string): RawPage => ({
  file: 'fuzz',
  format: 'text',
  content,
  rawSha256: sha256(content),
  url: null,
  outlet: null,
  title: null,
  published: null,
  notes: [],
})

test('random bytes never throw on their way to pages', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), bytes => {
      const { pages, notes } = readBytes('fuzz', bytes)
      for (const page of pages) cleanPage(page)
      expect(pages.length + notes.length).toBeGreaterThan(0)
    }),
    { numRuns: 200, seed: 5 },
  )
})

test('mutated pages are read without a crash, and their quotes still equal their slices', async () => {
  const readers = readHere(await knowledge())
  const texts = (await rawPages()).map(page => page.content)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(5_000), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 12 }),
      async (text, edits) => {
        const mutated = edits.reduce((now, [at, piece]) => now.slice(0, at) + piece + now.slice(at + 3), text)
        const reading = await readers.read(rawOf(mutated), null)
        for (const { evidence } of reading.claims)
          expect(evidence.quote).toBe(sliceOf(reading.document.text, evidence))
      },
    ),
    { numRuns: 15, seed: 7 },
  )
})
