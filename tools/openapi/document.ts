import { z } from 'zod'
import { isList } from '../../src/server/input.ts'
import { type ProblemCode, problems } from '../../src/server/problem.ts'
import type { Route } from '../../src/server/route.ts'
import { routes } from '../../src/server/routes.ts'
import { type Json, typeSchemas } from './schemas.ts'

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

/** The OpenAPI 3.1 document of the server, made from its routes and types. Equal sources give equal bytes. */
export const openApiDocument = (version: string): Json => {
  const { Routes, ...schemas } = typeSchemas()
  const answers = (Routes?.properties ?? {}) as { readonly [name: string]: Json }
  const paths: { [path: string]: { [method: string]: Json } } = {}
  const put = (path: string, method: string, operation: Json): void => {
    paths[path] = { ...paths[path], [method]: operation }
  }
  for (const route of routes)
    put(route.path, route.method.toLowerCase(), operationOf(route, answers[`${route.method} ${route.path}`]))
  put('/api/changes', 'get', changes)
  put('/api/openapi.json', 'get', self)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sitrep',
      version,
      summary: 'One sourced, dated account of what many reports of one war say.',
      description:
        'Days are ISO days, ids are stable content hashes, null means that something is not known. Fields may be added, never renamed. Every list has a total order; `next` is the cursor of its next page. `asOf` and `knownBy` set the two clocks: the state on a day, from pages published by a day.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This server' }],
    security: [{}, { bearer: [] }, { cookie: [] }],
    tags: tags.map(({ name, description }) => ({ name, description })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token that the server printed; a server for this machine only has none.',
        },
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'sitrep-token',
          description: 'Set by opening the app with `?token=`.',
        },
      },
      responses: Object.fromEntries(
        Object.entries(problems).map(([code, { means }]) => [
          code,
          { description: means, content: { 'application/json': { schema: ref('ErrorOutput') } } },
        ]),
      ),
    },
  }
}

const tags = [
  {
    name: 'account',
    description: 'What the pages say together, in the shapes that the command line prints.',
    of: /^\/api\/(?:documents|claims|control|events|copies|disagreements|report|explain|export)/,
  },
  { name: 'judgements', description: 'What people judge of it.', of: /^\/api\/(?:judgements|review)/ },
  { name: 'pages', description: 'Adding pages, and hearing of changes.', of: /^\/api\/(?:pages|changes)/ },
  { name: 'views', description: 'What one screen of the app needs, in one answer.', of: /^\/api\/views/ },
  { name: 'about', description: 'This document.', of: /^\/api\/openapi/ },
] as const

const tagOf = (path: string): string => tags.find(({ of }) => of.test(path))?.name ?? 'about'

/** "GET /api/views/places/{id}" → "getViewsPlacesById". */
const operationId = (method: string, path: string): string =>
  method.toLowerCase() +
  path
    .replace('/api/', '')
    .split(/[/.]/)
    .map(part => part.replace(/^\{(\w+)\}$/, 'By-$1'))
    .flatMap(part => part.split('-'))
    .map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')

const common: readonly ProblemCode[] = [
  'unauthorised',
  'wrong-host',
  'bad-query',
  'too-many-requests',
  'failed',
]
const ofBodies: readonly ProblemCode[] = ['bad-request', 'not-allowed', 'too-large', 'unsupported-media']

const errorResponses = (codes: readonly ProblemCode[]): Json => {
  const byStatus = new Map<string, ProblemCode>()
  for (const code of codes) byStatus.set(String(problems[code].status), code)
  return Object.fromEntries(
    [...byStatus]
      .sort(([left], [right]) => Number(left) - Number(right))
      .map(([status, code]) => [status, { $ref: `#/components/responses/${code}` }]),
  )
}

const operationOf = (route: Route, answer: Json | undefined): Json => {
  const { method, path, summary, description, params, query, body, download, errors } = route
  if (download === undefined && answer === undefined)
    throw new Error(`no type for the answer of ${method} ${path}: add it to Routes in src/server/contract.ts`)
  const isPaged = query !== undefined && 'cursor' in query.shape
  const codes = [
    ...common,
    ...errors,
    ...(body === undefined ? [] : ofBodies),
    ...(isPaged ? (['not-found'] as const) : []),
  ]
  return {
    tags: [tagOf(path)],
    operationId: operationId(method, path),
    summary,
    ...(description === undefined ? {} : { description }),
    ...parametersOf(params, query),
    ...(body === undefined ? {} : { requestBody: requestBody(body) }),
    responses: {
      '200': {
        description: 'Done.',
        ...(method === 'GET'
          ? { headers: { ETag: { description: 'Send it as If-None-Match.', schema: { type: 'string' } } } }
          : {}),
        content:
          download === undefined
            ? { 'application/json': { schema: answer } }
            : Object.fromEntries(
                download.map(mediaType => [
                  mediaType,
                  { schema: /json$/.test(mediaType) ? {} : { type: 'string' } },
                ]),
              ),
      },
      ...(method === 'GET'
        ? { '304': { description: 'Nothing changed since the ETag that was sent.' } }
        : {}),
      ...errorResponses(codes),
    },
  }
}

const parametersOf = (params: z.ZodObject | undefined, query: z.ZodObject | undefined): Json => {
  const list = [
    ...Object.entries(params?.shape ?? {}).map(([name, schema]) => parameter(name, 'path', schema)),
    ...Object.entries(query?.shape ?? {}).map(([name, schema]) => parameter(name, 'query', schema)),
  ]
  return list.length === 0 ? {} : { parameters: list }
}

const parameter = (name: string, where: 'path' | 'query', schema: z.core.$ZodType): Json => {
  const { description, ...rest } = schemaOf(schema)
  const isRequired = where === 'path' || !z.safeParse(schema, undefined).success
  return {
    name,
    in: where,
    required: isRequired,
    ...(description === undefined ? {} : { description }),
    schema: rest,
    ...(isList(schema) ? { style: 'form', explode: true } : {}),
  }
}

/** The pattern of days repeats what their format says, at length. */
const schemaOf = (schema: z.core.$ZodType): { readonly description?: unknown } & Json => {
  const { $schema: _, ...found } = z.toJSONSchema(schema, { io: 'output' }) as Json
  if (found.format !== 'date') return found
  const { pattern: __, ...day } = found
  return day
}

const requestBody = (body: z.ZodObject | 'files'): Json => {
  if (body === 'files')
    return {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: {
              files: { type: 'array', minItems: 1, items: { type: 'string', format: 'binary' } },
            },
            required: ['files'],
            additionalProperties: false,
          },
        },
      },
    }
  return { required: true, content: { 'application/json': { schema: schemaOf(body) } } }
}

const changes: Json = {
  tags: ['pages'],
  operationId: 'getChanges',
  summary: 'Tells of every change, as server-sent events',
  description:
    'An event `change` at the start and after each change; the data is a ChangeOutput as JSON. A comment is sent while nothing happens.',
  responses: {
    '200': {
      description: 'A stream that ends when the server does.',
      content: { 'text/event-stream': { schema: { type: 'string' }, 'x-event-data': ref('ChangeOutput') } },
    },
    ...errorResponses(['unauthorised', 'wrong-host', 'too-many-requests', 'failed']),
  },
}

const self: Json = {
  tags: ['about'],
  operationId: 'getOpenapi',
  summary: 'This document',
  responses: {
    '200': {
      description: 'An OpenAPI 3.1 document.',
      content: { 'application/json': { schema: { type: 'object' } } },
    },
    ...errorResponses(['unauthorised', 'wrong-host', 'too-many-requests', 'failed']),
  },
}
