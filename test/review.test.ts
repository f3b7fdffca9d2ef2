import { execFile, spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { readJudgementLog } from '../src/judgements/read-log.ts'
import type { JudgedOutput, ReviewOutput } from '../src/output/contract.ts'
import { example, sitrep } from './command-line.ts'

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'sitrep-review-')), 'team.jsonl')

const fits = (name: string, object: unknown): readonly string[] => {
  const schema = JSON.parse(readFileSync(new URL(`../docs/schema/${name}.json`, import.meta.url), 'utf8'))
  const isValid = new Ajv({ strict: false, allErrors: true }).compile(schema)
  return isValid(object) ? [] : (isValid.errors ?? []).map(error => `${error.instancePath} ${error.message}`)
}

const signed = (file: string, name = 'Mara Lind') => [
  '--judgements',
  file,
  '--name',
  name,
  '--reason',
  'seen on a map',
]

const reviewOf = async (...args: readonly string[]): Promise<ReviewOutput> => {
  const { code, out, err } = await sitrep('review', example, '--json', ...args)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out) as ReviewOutput
}

let made: Promise<ReviewOutput> | null = null

/** The list without judgements, made once. */
const list = (): Promise<ReviewOutput> => {
  made ??= reviewOf('--limit', '999')
  return made
}

const said = new Map<string, Promise<string>>()

/** What a command says where nobody judged, asked once. */
const unjudged = (command: string): Promise<string> => {
  const known = said.get(command) ?? sitrep(command, example, '--json').then(({ out }) => out)
  said.set(command, known)
  return known
}

const merges = async () => (await list()).items.filter(({ kind }) => kind === 'merge')
const holders = async () => (await list()).items.filter(({ question }) => question.endsWith('who holds it?'))

test('the list fits its schema, the weightiest first, with sentences and effects', async () => {
  const review = await list()
  expect(fits('review', review)).toEqual([])
  const weights = review.items.map(({ weight }) => weight)
  expect(weights).toEqual([...weights].sort((left, right) => right - left))
  expect((await merges()).length).toBeGreaterThan(0)
  for (const item of review.items) {
    expect(item.state).toBe('open')
    expect(item.sides.length).toBeGreaterThan(1)
    for (const side of item.sides) expect(side.evidence.length).toBeGreaterThan(0)
  }
  expect((await merges()).flatMap(({ features }) => features).length).toBeGreaterThan(0)
  expect((await merges())[0]?.changes[0]?.says.length).toBeGreaterThan(0)
}, 180_000)

test('as text it ends in how to answer, and asks nothing where no terminal is', async () => {
  const { code, out } = await sitrep('review', example, '--judgements', newFile(), '--limit', '2')
  expect(code).toBe(0)
  expect(out).toMatch(/^1\/\d+ .*\?\n/)
  expect(out).toMatch(/more items?: --limit shows more\.\nJudge with --confirm ID/)
})

test('--help shows an example of each way to answer', async () => {
  const { out } = await sitrep('review', '--help')
  const examples = out.slice(out.indexOf('Examples:'))
  for (const option of ['--judgements', '--all', '--split', '--join', '--prefer', 'cat '])
    expect(examples).toContain(option)
})

describe('a judgement', () => {
  test('is one line, shows in every command, and leaves no trace in the account once it is withdrawn', async () => {
    const file = newFile()
    const [holder] = await holders()
    const split = await sitrep(
      'review',
      example,
      ...signed(file),
      '--json',
      '--split',
      (await merges())[0]?.id ?? '',
    )
    const judged = JSON.parse(split.out) as JudgedOutput
    expect(fits('judgement', judged)).toEqual([])
    expect(judged.changes.length).toBeGreaterThan(0)
    const preferred = await sitrep(
      'review',
      example,
      ...signed(file),
      '--json',
      '--prefer',
      holder?.id ?? '',
      '2',
    )
    expect(fits('judgement', JSON.parse(preferred.out))).toEqual([])
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3)

    const open = await reviewOf('--judgements', file, '--limit', '999')
    expect(open.items.map(({ id }) => id)).not.toContain(holder?.id)
    const report = await sitrep('report', example, '--judgements', file)
    expect(report.out).toContain('Settled by Mara Lind')
    expect(report.out).toContain('seen on a map.')
    const explained = await sitrep('explain', judged.judgement.id, example, '--judgements', file, '--json')
    expect(fits('explain', JSON.parse(explained.out))).toEqual([])
    expect(
      (JSON.parse(explained.out) as { explanation: { judgements: object[] } }).explanation.judgements,
    ).toMatchObject([
      { verdict: 'same', at: null, state: 'superseded', through: judged.judgement.id },
      { verdict: 'different', by: 'Mara Lind', reason: 'seen on a map', state: 'in force' },
    ])

    for (const { id } of readJudgementLog(readFileSync(file, 'utf8')).lines)
      await sitrep('review', example, ...signed(file, 'Jonas Weil'), '--withdraw', id)
    expect(readJudgementLog(readFileSync(file, 'utf8')).lines).toHaveLength(4)
    for (const command of ['control', 'events'])
      expect((await sitrep(command, example, '--json', '--judgements', file)).out).toBe(
        await unjudged(command),
      )
  }, 180_000)

  test('of two people, in files put together in any order, gives the same bytes', async () => {
    const [one, other] = [newFile(), newFile()]
    const id = (await merges())[0]?.id ?? ''
    await sitrep('review', example, ...signed(one), '--split', id)
    await sitrep('review', example, ...signed(other, 'Jonas Weil'), '--confirm', id)
    const [mine, yours] = [one, other].map(file => readFileSync(file, 'utf8'))
    const outputs: string[] = []
    for (const text of [`${mine}${yours}`, `${yours}${mine}${yours}`]) {
      const file = newFile()
      writeFileSync(file, text)
      outputs.push((await sitrep('events', example, '--json', '--judgements', file)).out)
    }
    expect(new Set(outputs).size).toBe(1)
    const file = newFile()
    writeFileSync(file, `${mine}${yours}`)
    const items = (await reviewOf('--judgements', file, '--limit', '999')).items
    expect(items.find(item => item.id === id)?.state).toBe('contradicted')
  }, 180_000)
})

test('what is wrong in a file is noted, and the rest goes on', async () => {
  const file = newFile()
  writeFileSync(
    file,
    `${JSON.stringify({ subject: 'place', left: 'place:x', right: 'place:y', verdict: 'same', by: 'Mara', at: '2026-01-05T08:00:00Z', reason: '' })}\n{"id":"judgement:0123`,
  )
  const torn = await sitrep('control', example, '--json', '--judgements', file)
  expect(torn.code).toBe(0)
  expect(torn.err).toMatch(/line 2: it was cut off while it was written; left out/)
  expect(torn.err).toMatch(/one judgement of it is on what these pages do not speak of/)
  expect(torn.out).toBe(await unjudged('control'))
  appendFileSync(file, '\nno judgement\n')
  const broken = await sitrep('control', example, '--json', '--judgements', file)
  expect(broken.code).toBe(3)
  expect(broken.err).toMatch(/line 3: it is no JSON; left out/)
})

test.each<[string, readonly string[], RegExp]>([
  [
    'no file to write to',
    [example, '--confirm', 'judgement:0', '--name', 'M', '--reason', 'r'],
    /--judgements FILE/,
  ],
  ['nobody', [example, '--confirm', 'judgement:0', '--judgements', 'x', '--reason', 'r'], /--name/],
  ['no reason', [example, '--confirm', 'judgement:0', '--judgements', 'x', '--name', 'M'], /--reason/],
  ['no pages', [], /sitrep review pages\//],
  ['an id that is none', [example, '--confirm', 'judgement:0', ...signed(newFile())], /judgement:0/],
])('%s is wrong use, told before anything is written', async (_, args, says) => {
  const { code, out, err } = await sitrep('review', ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(says)
})

const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** Starts a judgement and kills it, by SIGKILL, as soon as `when` is fulfilled. */
const killed = (
  args: readonly string[],
  when: (out: string, passedMs: number) => boolean,
): Promise<{ readonly out: string; readonly isKilled: boolean }> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
    const started = Date.now()
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    const watch = setInterval(() => {
      if (when(out, Date.now() - started)) child.kill('SIGKILL')
    }, 1)
    child.on('close', (_, signal) => {
      clearInterval(watch)
      resolve({ out, isKilled: signal === 'SIGKILL' })
    })
  })

test('kill -9 at any moment loses no judgement that was confirmed', async () => {
  const file = newFile()
  const cache = ['--cache', mkdtempSync(join(tmpdir(), 'sitrep-kill-'))]
  const id = (await merges())[0]?.id ?? ''
  const args = (name: string) => ['review', example, ...cache, ...signed(file, name), '--split', id]
  const begun = Date.now()
  const whole = await killed(args('Ada'), () => false)
  const lasted = Date.now() - begun
  expect(whole).toMatchObject({ isKilled: false })
  const size = () => statSync(file).size
  const confirmed = ['Ada']
  const moments: readonly [string, (before: number) => (out: string, passedMs: number) => boolean][] = [
    ['Eve', before => () => size() > before],
    ['Noa', () => (_, passedMs) => passedMs > lasted * 0.3],
    ['Uwe', () => out => out !== ''],
  ]
  for (const [name, moment] of moments) {
    const { out } = await killed(args(name), moment(size()))
    if (out.includes('Written')) confirmed.push(name)
    const { lines, notes } = readJudgementLog(readFileSync(file, 'utf8'))
    expect(notes.filter(({ kind }) => kind !== 'torn')).toEqual([])
    expect(lines.map(({ by }) => by)).toEqual(expect.arrayContaining(confirmed))
  }
  // A crash of the machine can also leave half a line: the next judgement closes it.
  appendFileSync(file, '{"id":"judgement:0123')
  await new Promise(resolve => execFile(process.execPath, [program, ...args('Zoe')], resolve))
  const { lines } = readJudgementLog(readFileSync(file, 'utf8'))
  expect(lines.map(({ by }) => by)).toEqual(expect.arrayContaining([...confirmed, 'Zoe']))
}, 240_000)
