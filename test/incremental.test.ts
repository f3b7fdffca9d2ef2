import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { AccountOptions } from '../src/account/account.ts'
import type { Memory } from '../src/model/memory.ts'
import type { GivenFile } from '../src/pipeline/read-pages.ts'
import { addPages, buildAccount, type Corpus, readPages, removePages, rulesOf } from '../src/sitrep.ts'
import { example } from './command-line.ts'

const cache = mkdtempSync(join(tmpdir(), 'sitrep-incremental-'))
afterAll(() => rmSync(cache, { recursive: true, force: true }))

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const onDisk: readonly GivenFile[] = readdirSync(example)
  .sort()
  .map(name => ({ name, bytes: readFileSync(join(example, name)) }))

const pageOf = (part: string): string =>
  new TextDecoder().decode(onDisk.find(({ name }) => name.includes(part))?.bytes)

/** The example's pages, one of them under a second name, and two that other pages must date. */
const files: readonly GivenFile[] = [
  ...onDisk,
  { name: 'second-copy.html', bytes: utf8(pageOf('harbour-palmyra-falls')) },
  ...['harbour-palmyra-falls', 'meridian-isis-captures'].map(part => ({
    name: `undated-${part}.html`,
    bytes: utf8(
      pageOf(part)
        .replace(/<meta property="article:[^>]*>/g, '')
        .replace(/<time[^>]*>[^<]*<\/time>/g, '')
        .replace(/20\d\d-\d\d-\d\d/g, ''),
    ),
  })),
]

const read = (given: readonly GivenFile[]): Promise<Corpus> => readPages([], { given, cache })

/** Everything that a user can see of the pages, in bytes. */
const bytesOf = async (corpus: Corpus, options: AccountOptions = {}): Promise<string> => {
  const {
    entities: _,
    documentDays,
    originOfClaim,
    againstInterest,
    ...account
  } = await buildAccount(corpus, options)
  return JSON.stringify([
    account,
    [...documentDays],
    [...originOfClaim],
    [...againstInterest],
    rulesOf(corpus),
    corpus.readings,
    corpus.unreadable,
  ])
}

test('the pages date one that gives no day itself', async () => {
  const { readings } = await read(files)
  const undated = readings.find(({ document: doc }) => doc.file.startsWith('undated-harbour'))
  expect(undated?.claims.some(({ whenInferred }) => whenInferred)).toBe(true)
})

test('adding and taking away pages in any order gives what reading them at once gives, byte for byte', async () => {
  const indices = fc.integer({ min: 0, max: files.length - 1 })
  const days = fc.constantFrom(undefined, '2016-12-10', '2016-12-11', '2016-12-13')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(indices, days, days), { minLength: 4, maxLength: 14 }),
      async steps => {
        let corpus = await read([])
        const present = new Set<GivenFile>()
        for (const [index, asOf, knownBy] of steps) {
          const file = files[index]
          if (file === undefined) continue
          if (present.delete(file)) corpus = await removePages(corpus, [file.name], { cache })
          else {
            present.add(file)
            corpus = await addPages(corpus, [], { given: [file], cache })
          }
          const options = { asOf, knownBy }
          expect(await bytesOf(corpus, options)).toBe(await bytesOf(await read([...present]), options))
        }
      },
    ),
    { numRuns: 6, seed: 11 },
  )
})

/** Counts what a memory had to compute, by task. */
const watch = (memory: Memory, computed: Map<string, number>): Memory => ({
  ...memory,
  recall: (task, key, compute) =>
    memory.recall(task, key, () => {
      computed.set(task, (computed.get(task) ?? 0) + 1)
      return compute()
    }),
})

test('one page more computes little anew', async () => {
  const [page, ...others] = onDisk
  if (page === undefined) throw new Error('the example has no pages')
  const countsOf = async (from: Corpus, given: readonly GivenFile[]) => {
    const computed = new Map<string, number>()
    const corpus = await addPages(
      {
        ...from,
        memory: watch(from.memory, computed),
        accountMemory: watch(from.accountMemory, computed),
      },
      [],
      { given, cache },
    )
    await buildAccount(corpus)
    return { corpus, computed }
  }
  const first = await countsOf(await read([]), others)
  const more = await countsOf(first.corpus, [page])
  for (const task of ['sentences', 'happenings', 'sentence pairs', 'likeness', 'events', 'time lines']) {
    const [all, again] = [first.computed.get(task) ?? 0, more.computed.get(task) ?? 0]
    expect(all, task).toBeGreaterThan(4)
    expect(again, task).toBeLessThan(all / 2)
  }
})
