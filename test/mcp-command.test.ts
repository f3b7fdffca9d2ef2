import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { expect, test } from 'vitest'
import { example, sitrep } from './command-line.ts'

const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const page = join(example, '2016-12-11-halden-is-retakes.html')

test('a client starts the program, asks, and ends it; nothing but the protocol is on standard output', async () => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, 'mcp', page, '--no-cache'],
    stderr: 'pipe',
  })
  let told = ''
  transport.stderr?.on('data', chunk => {
    told += String(chunk)
  })
  const wrong: Error[] = []
  const client = new Client({ name: 'test', version: '1' })
  // What is no message of the protocol is an error of the client.
  client.onerror = error => wrong.push(error)
  await client.connect(transport)
  const { contents } = await client.readResource({ uri: 'sitrep://account' })
  expect(JSON.parse((contents[0] as { text: string }).text)).toMatchObject({ documents: 1 })
  const { structuredContent } = await client.callTool({ name: 'control', arguments: { place: 'Palmyra' } })
  expect(structuredContent).toHaveProperty('items.0.holder.id', 'is')
  expect(structuredContent).toHaveProperty('items.0.supporting.evidence.0.outlet', 'Halden News Agency')
  await client.close()
  expect(wrong).toEqual([])
  expect(told).toMatch(/^sitrep: one page read, /)
})

const misuses: readonly [name: string, args: readonly string[], says: RegExp][] = [
  ['a path that is not there', ['/no/such/place'], /\/no\/such\/place/],
  ['a filter, which comes with each question', [page, '--place', 'Marsa'], /--place/],
  ['judgements that are not there', [page, '--judgements', '/no/such.jsonl'], /\/no\/such\.jsonl/],
]

test.each(misuses)('%s is wrong use, told before a client connects', async (_, args, says) => {
  const { code, out, err } = await sitrep('mcp', ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(says)
})
