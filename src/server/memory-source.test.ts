import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Account } from '../account/account.ts'
import { readJudgementLog } from '../judgements/read-log.ts'
import { controlOutput, documentsOutput, eventsOutput } from '../output/outputs.ts'
import { memorySource } from './memory-source.ts'

/** Three pages of an invented day, two of which share a sentence. */
const pages: { readonly [name: string]: string } = {
  'a.html':
    '<html><head><title>Rebels take Palmyra</title><meta name="date" content="2016-12-11"></head><body><article><h1>Rebels take Palmyra</h1><p>Islamic State fighters captured Palmyra on Sunday, the army said. At least 20 soldiers were killed in the fighting around the city, which the government had held since March.</p></article></body></html>',
  'b.html':
    '<html><head><title>Palmyra falls</title><meta name="date" content="2016-12-12"></head><body><article><h1>Palmyra falls</h1><p>Islamic State fighters captured Palmyra on Sunday, the army said. Residents spoke of air strikes on the western gate.</p></article></body></html>',
  'c.txt':
    'Army denies loss of Palmyra\n\n11 December 2016\n\nThe Syrian army denied on Sunday that it had lost Palmyra and said that its troops still hold the city.',
}

const folderOf = (...names: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-source-'))
  for (const name of names) writeFileSync(join(folder, name), pages[name] ?? '')
  return folder
}

const given = (...names: readonly string[]) =>
  names.map(name => ({ name, bytes: new TextEncoder().encode(pages[name]) }))

/** All that is served of an account, with names of files as they were given. */
const bytesOf = (account: Account, folder: string): string =>
  JSON.stringify([
    documentsOutput(account),
    controlOutput(account),
    eventsOutput(account),
    account.disagreements,
    account.passages,
  ]).replaceAll(`${folder}/`, '')

test('pages that are added give the same bytes as if they had been there from the start', async () => {
  const all = folderOf('a.html', 'b.html', 'c.txt')
  const atStart = memorySource([all])
  await atStart.ready
  const some = folderOf('b.html')
  const added = memorySource([some])
  await added.ready
  expect(await added.addFiles(given('c.txt'))).toEqual({ added: 1, unreadable: [] })
  expect(await added.addFiles(given('a.html', 'b.html'))).toEqual({ added: 1, unreadable: [] })
  expect(bytesOf(await added.account({}), some)).toBe(bytesOf(await atStart.account({}), all))
})

test('the same pages give the same revision, and each page more another one', async () => {
  const source = memorySource([])
  await source.ready
  const seen = [source.revision()]
  for (const name of ['a.html', 'c.txt']) {
    await source.addFiles(given(name))
    seen.push(source.revision())
  }
  expect(new Set(seen).size).toBe(3)
  const other = memorySource([])
  await other.addFiles(given('c.txt', 'a.html'))
  expect(other.revision()).toBe(source.revision())
})

test('a source answers at once, tells how far it is, and changes when all is read', async () => {
  const source = memorySource([folderOf('a.html', 'c.txt')])
  const told: unknown[] = []
  source.subscribe(() => told.push(source.progress()))
  expect((await source.account({})).documents).toEqual([])
  const before = source.revision()
  await source.ready
  expect((await source.account({})).documents.length).toBe(2)
  expect(source.revision()).not.toBe(before)
  expect(told).toContainEqual({ done: 2, total: 2 })
  expect(told.at(-1)).toBe(null)
})

test('a page that cannot be used is told with its reason, and harms no other', async () => {
  const source = memorySource([])
  await source.ready
  const { added, unreadable } = await source.addFiles([
    { name: 'empty.txt', bytes: new Uint8Array() },
    { name: 'picture.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]) },
    ...given('c.txt'),
  ])
  expect(added).toBe(1)
  expect(unreadable.map(({ file }) => file)).toEqual(['empty.txt', 'picture.png'])
})

test('a hostile name is a name: nothing is opened, nothing written', async () => {
  const source = memorySource([])
  await source.ready
  const names = ['../../etc/passwd', '/etc/passwd', '<script>alert(1)</script>.html', 'C:\\x\\y.txt']
  await source.addFiles(names.map(name => ({ ...given('c.txt')[0]!, name })))
  const { documents } = await source.account({})
  // One page under four names: the smallest stands.
  expect(documents.map(({ file }) => file)).toEqual(['../../etc/passwd'])
  expect(documents[0]?.title).toBe('Army denies loss of Palmyra')
})

test('a folder that is not there fails `ready` as a usage error', async () => {
  const source = memorySource(['nowhere/at/all'])
  await expect(source.ready).rejects.toMatchObject({ code: 'usage' })
  expect(source.progress()).toBe(null)
})

test('judgements reach the file before they are answered, one after the other', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sitrep-source-')), 'team.jsonl')
  const source = memorySource([folderOf('a.html', 'b.html', 'c.txt')], {
    judgements: { file, lines: [] },
    now: () => '2026-01-02T03:04:05.000Z',
  })
  await source.ready
  const items = await source.reviewItems({ all: true })
  const [item] = items.filter(({ kind }) => kind === 'disagreement')
  const by = { by: 'Mara Lind', reason: 'seen' }
  const judged = await source.judge(item?.id ?? '', 'explained', by)
  const lines = () => readJudgementLog(readFileSync(file, 'utf8')).lines
  expect(lines().map(({ id }) => id)).toEqual([judged?.judgement.id])
  expect(lines()[0]).toMatchObject({ verdict: 'explained', at: '2026-01-02T03:04:05.000Z' })
  await Promise.all([
    source.withdraw(judged?.judgement.id ?? '', by),
    source.judge(item?.id ?? '', 'real', { by: 'Jonas Berg', reason: 'no' }),
  ])
  expect(lines().length).toBe(3)
  expect(await source.withdraw('judgement:0', by)).toBe(undefined)
  expect(await source.judge(item?.id ?? '', 'same', by)).toBe(null)
  expect(source.judgements().length).toBe(3)
})

test('without a file nothing can be judged', async () => {
  const source = memorySource([folderOf('a.html', 'c.txt')])
  await source.ready
  expect(source.canJudge).toBe(false)
})
