import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { appendJudgement } from './append.ts'
import { readJudgementLog } from './read-log.ts'
import { judged } from './test-lines.ts'

/** Writes one judgement after the other, and confirms each on standard output once it is on disk. */
const writer = `
import { appendJudgement } from ${JSON.stringify(new URL('./append.ts', import.meta.url).href)}
import { judged } from ${JSON.stringify(new URL('./test-lines.ts', import.meta.url).href)}
for (let at = 0; ; at++) {
  const line = judged(process.env.NAME, at, 'a', 'b' + at, 'same', { reason: 'x'.repeat(at % 5000) })
  await appendJudgement(process.env.FILE, line)
  process.stdout.write(line.id + '\\n')
}`

/** Lets a writer confirm some judgements, kills it with SIGKILL in the midst of its work, and gives what it confirmed. */
const writeAndKill = (file: string, name: string, confirmations: number): Promise<readonly string[]> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', writer], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      env: { ...process.env, FILE: file, NAME: name },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      if (out.split('\n').length > confirmations) child.kill('SIGKILL')
    })
    // A confirmation that was cut off is none.
    child.on('close', () => resolve(out.split('\n').slice(0, -1)))
  })

test('kill -9 in the midst of writing loses nothing that was confirmed, and nothing before it', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sitrep-append-')), 'team.jsonl')
  const confirmed: string[] = []
  for (const [name, count] of [
    ['Ada', 1],
    ['Eve', 20],
    ['Ivo', 57],
  ] as const) {
    confirmed.push(...(await writeAndKill(file, name, count)))
    const { lines, notes } = readJudgementLog(readFileSync(file, 'utf8'))
    const ids = new Set(lines.map(({ id }) => id))
    expect(confirmed.filter(id => !ids.has(id))).toEqual([])
    expect(notes.filter(({ kind }) => kind !== 'torn')).toEqual([])
  }
  const last = judged('Zoe', 1, 'a', 'c', 'different')
  await appendJudgement(file, last)
  const ids = readJudgementLog(readFileSync(file, 'utf8')).lines.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining([...confirmed, last.id]))
  expect(confirmed.length).toBeGreaterThan(75)
})
