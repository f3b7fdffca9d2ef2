/** Everything a program may import from `sitrep/mcp`: the account as tools for language models. */
export { createMcpServer, type McpServerOptions } from './server.ts'
export { serveStdio } from './stdio.ts'
export type { ReadSource } from './tool.ts'
