// The account as tools for a language model, asked here by a client in the same process:
// node tools-for-a-model.mjs [PATH…]
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { createMcpServer } from 'sitrep/mcp'
import { memorySource } from 'sitrep/server'

const example = fileURLToPath(new URL('../palmyra-2016', import.meta.url))
const paths = process.argv.slice(2)

const source = memorySource(paths.length > 0 ? paths : [example])
const [clientSide, serverSide] = InMemoryTransport.createLinkedPair()
await createMcpServer(source, { version: '1.0.0', ready: source.ready, waitMs: 600_000 }).connect(serverSide)
const client = new Client({ name: 'example', version: '1.0.0' })
await client.connect(clientSide)

const { tools } = await client.listTools()
console.log(tools.map(({ name }) => name).join(', '))
const { structuredContent } = await client.callTool(
  { name: 'control', arguments: { place: 'Palmyra', limit: 1 } },
  undefined,
  { timeout: 600_000 },
)
for (const { place, status, holder, supporting } of structuredContent.items) {
  console.log(`${place.name}: ${status} by ${holder?.name ?? 'nobody alone'}`)
  for (const { outlet, day, quote } of supporting.evidence) console.log(`  ${outlet}, ${day}: “${quote}”`)
}
await client.close()
await source.close()
