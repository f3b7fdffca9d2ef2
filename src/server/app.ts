import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { openGets } from './answer-get.ts'
import { bodyOf, send } from './body.ts'
import { openChanges } from './changes.ts'
import { docsPage, type OpenApi } from './docs-page.ts'
import { docsStyle } from './docs-style.ts'
import { hostGuard, originGuard, securityHeaders, tokenGuard } from './guard.ts'
import { errorOutput, isProblem, type ProblemCode, problem, problems, shown } from './problem.ts'
import { type Rate, rateLimit } from './rate-limit.ts'
import { parseRequest } from './request.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'
import type { Source } from './source.ts'
import { staticFiles } from './static-files.ts'

export interface AppOptions {
  /** Demanded of every request; null for a server that only this machine reaches. Default: null. */
  readonly token?: string | null
  /** Names that the server is known by besides localhost and addresses. Default: none. */
  readonly hosts?: readonly string[]
  /** Folder of the built web app. Default: `dist/web` of this package. */
  readonly webFolder?: string
  /** Largest upload, in bytes. Default 100,000,000. */
  readonly maxUploadBytes?: number
  /** Default: 100 requests a second, 600 at once. */
  readonly rate?: Rate
  /** Pause between signs of life on a quiet stream of changes. Default 15,000. */
  readonly heartbeatMs?: number
  /** Told of failures that are no fault of the request. Default: standard error. */
  readonly onFailure?: (error: unknown) => void
}

const defaults = {
  maxUploadBytes: 100_000_000,
  rate: { perSecond: 100, burst: 600 },
  heartbeatMs: 15_000,
} as const

/** Largest JSON body, in bytes: a judgement is small. */
const maxJsonBytes = 64_000

const packageFolder = new URL('../../', import.meta.url)

/** The HTTP server as one function from request to answer, to be served by `listen` or asked in tests. */
export const createApp = (source: Source, options: AppOptions = {}): Hono => {
  const app = new Hono()
  app.onError((error, c) => {
    if (isProblem(error)) return problemResponse(c, error.code, error.message, error.parameter)
    ;(options.onFailure ?? console.error)(error)
    return problemResponse(c, 'failed', 'The server failed on this request; its log says why.')
  })
  app.notFound(c =>
    problemResponse(
      c,
      'not-found',
      `There is nothing at '${shown(c.req.path)}': /api/docs lists what there is.`,
    ),
  )
  app.use(securityHeaders)
  app.use(rateGuard(options.rate ?? defaults.rate))
  app.use(hostGuard(options.hosts ?? []))
  app.use(tokenGuard(options.token ?? null))
  app.use(originGuard)
  const answerGet = openGets(source)
  for (const route of routes) {
    const path = pathOf(route)
    if (route.method === 'GET') app.get(path, c => answerGet(c, route))
    else
      app.post(path, sizeGuard(route, options.maxUploadBytes ?? defaults.maxUploadBytes), async c => {
        c.header('Cache-Control', 'no-store')
        const asked = await parseRequest(route, c)
        return c.json(await route.answer({ source, ...asked } as never))
      })
  }
  app.get('/api/changes', openChanges(source, options.heartbeatMs ?? defaults.heartbeatMs))
  addDocs(app)
  refuseOtherMethods(app)
  app.all('/api/*', c => c.notFound())
  app.use(staticFiles(options.webFolder ?? fileURLToPath(new URL('dist/web', packageFolder))))
  return app
}

/** "/api/explain/{id}" as the router writes it. */
const pathOf = ({ path }: Pick<Route, 'path'>): string => path.replace(/\{(\w+)\}/g, ':$1')

const rateGuard = (rate: Rate) => {
  const waitFor = rateLimit(rate)
  return async (c: Context, next: () => Promise<void>): Promise<void> => {
    const seconds = waitFor(addressOf(c), performance.now())
    if (seconds === 0) return next()
    c.header('Retry-After', String(seconds))
    throw problem('too-many-requests', `Too many requests: wait ${seconds} s.`)
  }
}

const addressOf = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    // Asked without a connection, as tests do.
    return ''
  }
}

const sizeGuard = ({ body }: Route, maxUploadBytes: number) => {
  const maxSize = body === 'files' ? maxUploadBytes : maxJsonBytes
  return bodyLimit({
    maxSize,
    onError: () => {
      throw problem('too-large', `The body is larger than ${maxSize} bytes: send less at once.`)
    },
  })
}

/** The OpenAPI document and the page that shows it. Both are made with the package, so nothing is known twice. */
const addDocs = (app: Hono): void => {
  const text = readFileSync(new URL('docs/openapi.json', packageFolder), 'utf8')
  const files = {
    '/api/openapi.json': bodyOf(text, { 'Content-Type': 'application/json' }),
    '/api/docs': bodyOf(docsPage(JSON.parse(text) as OpenApi), {
      'Content-Type': 'text/html; charset=utf-8',
    }),
    '/api/docs.css': bodyOf(docsStyle, { 'Content-Type': 'text/css; charset=utf-8' }),
  }
  for (const [path, body] of Object.entries(files))
    app.get(path, c => send(c, body, { 'Cache-Control': 'no-cache' }))
}

/** Comes after all routes: what reaches it has a known address and another method. */
const refuseOtherMethods = (app: Hono): void => {
  const methods = new Map<string, string[]>()
  for (const path of ['/api/changes', '/api/openapi.json', '/api/docs', '/api/docs.css'])
    methods.set(path, ['GET', 'HEAD'])
  for (const route of routes)
    methods.set(pathOf(route), [
      ...(methods.get(pathOf(route)) ?? []),
      ...(route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]),
    ])
  for (const [path, allowed] of methods)
    app.all(path, c => {
      c.header('Allow', allowed.join(', '))
      throw problem(
        'method-not-allowed',
        `${c.req.method} is not for '${shown(c.req.path)}': use ${allowed.join(' or ')}.`,
      )
    })
}

const problemResponse = (c: Context, code: ProblemCode, message: string, parameter?: string): Response => {
  c.header('Cache-Control', 'no-store')
  if (code === 'unauthorised') c.header('WWW-Authenticate', 'Bearer')
  return c.json(
    errorOutput({ code, message, ...(parameter === undefined ? {} : { parameter }) }),
    problems[code].status,
  )
}
