import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { parseInput } from '../server/input.ts'
import { isProblem } from '../server/problem.ts'
import { instructions } from './instructions.ts'
import { listResources, readResource, resourceTemplates } from './resources.ts'
import type { ReadSource, Tool } from './tool.ts'
import { tools } from './tools/index.ts'

export interface McpServerOptions {
  /** Version of the program, for clients that show it. */
  readonly version: string
  /** Resolves when all pages are read; questions wait for it. Default: they are. */
  readonly ready?: Promise<void>
  /** How long a question waits for the pages, in milliseconds. Default 20,000: clients give up after 60,000. */
  readonly waitMs?: number
}

/** Nothing here changes anything, asks the network, or depends on how often it is asked. */
const annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const

const listed = ({ name, title, description, input }: Tool): object => {
  const { properties, required } = z.toJSONSchema(input, { io: 'input' })
  return {
    name,
    title,
    description,
    inputSchema: {
      type: 'object',
      properties,
      ...(required === undefined ? {} : { required }),
      additionalProperties: false,
    },
    annotations: { title, ...annotations },
  }
}

/** Why a question has no answer, for the model to read and to do better. */
const refusal = (message: string): object => ({ content: [{ type: 'text', text: message }], isError: true })

/** Waits for the pages, but not for ever. Throws what reading threw. */
const whenRead = async (source: ReadSource, ready: Promise<void>, waitMs: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>(resolve => {
    timer = setTimeout(resolve, waitMs, 'late')
  })
  const first = await Promise.race([ready, late]).finally(() => clearTimeout(timer))
  if (first !== 'late') return
  const progress = source.progress()
  const done = progress === null || progress.total === 0 ? '' : `: ${progress.done} of ${progress.total}`
  throw new Error(`The pages are still being read${done}. Ask again in a minute.`)
}

/**
 * A server of the Model Context Protocol on a source: tools and resources, all read-only. Connect it to a transport of
 * the SDK. What a model asks wrongly comes back as a tool error that names the value and the cure.
 */
export const createMcpServer = (
  source: ReadSource,
  { version, ready = Promise.resolve(), waitMs = 20_000 }: McpServerOptions,
): Server => {
  const server = new Server(
    { name: 'sitrep', title: 'Sitrep', version },
    { capabilities: { tools: {}, resources: {} }, instructions },
  )
  const read = (): Promise<void> => whenRead(source, ready, waitMs)

  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(listed) as never }))

  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name)
    if (tool === undefined)
      throw new McpError(
        ErrorCode.InvalidParams,
        `there is no tool '${params.name}': take one of ${tools.map(({ name }) => name).join(', ')}`,
      )
    try {
      const args = parseInput(tool.input, params.arguments ?? {})
      await read()
      const answer = await tool.answer(source, args as never)
      return {
        content: [{ type: 'text', text: JSON.stringify(answer) }],
        structuredContent: answer as Record<string, unknown>,
      }
    } catch (error) {
      return refusal(error instanceof Error ? error.message : String(error)) as never
    }
  })

  server.setRequestHandler(ListResourcesRequestSchema, async ({ params }) =>
    inProtocol(async () => {
      await read()
      return (await listResources(source, params?.cursor)) as never
    }),
  )

  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates }))

  server.setRequestHandler(ReadResourceRequestSchema, async ({ params }) =>
    inProtocol(async () => {
      await read()
      return { contents: [await readResource(source, params.uri)] } as never
    }),
  )

  return server
}

/** Problems of a request become errors of the protocol. */
const inProtocol = async <T>(answer: () => Promise<T>): Promise<T> => {
  try {
    return await answer()
  } catch (error) {
    if (isProblem(error)) throw new McpError(ErrorCode.InvalidParams, error.message)
    throw error
  }
}
