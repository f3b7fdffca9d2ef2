import { once } from 'node:events'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { createMcpServer, type McpServerOptions } from './server.ts'
import type { ReadSource } from './tool.ts'

/** Answers on standard output what is asked on standard input, until that ends. Nothing else may write there meanwhile. */
export const serveStdio = async (source: ReadSource, options: McpServerOptions): Promise<void> => {
  const server = createMcpServer(source, options)
  const ended = Promise.race([once(process.stdin, 'end'), once(process.stdin, 'close')])
  await server.connect(new StdioServerTransport())
  await ended
  await server.close()
}
