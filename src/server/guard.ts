import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { problem, shown } from './problem.ts'

/**
 * What every answer carries. Scripts, styles and data come from this server only; the map engine starts its worker
 * from a blob. No other site may show the app in a frame or read its answers: there is no CORS header at all.
 */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self' blob:",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

/** Sets the headers of security, without hiding those that a route set itself. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(headers))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
}

/** The name in a Host header or origin, without port and brackets. */
const nameOf = (host: string): string => {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(host)
  return (bracketed?.[1] ?? host.replace(/:\d*$/, '')).toLowerCase()
}

/**
 * Refuses a Host header with a name that the server is not known by. A page of an attacker can make its own name point
 * at this machine (DNS rebinding), but it cannot change the name; numeric addresses cannot be made to point elsewhere.
 */
export const hostGuard =
  (names: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const name = nameOf(c.req.header('host') ?? new URL(c.req.url).host)
    const known = ['localhost', ...names.map(each => each.toLowerCase())]
    if (isIP(name) === 0 && !known.includes(name))
      throw problem(
        'wrong-host',
        `This server is not known as '${shown(name)}': use localhost, its address, or start it with --allow-host ${shown(name)}.`,
      )
    return next()
  }

/** Refuses what a page of another origin sends: browsers say where a request that changes something comes from. */
export const originGuard: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const host = c.req.header('host') ?? new URL(c.req.url).host
  const isForeign =
    (origin !== undefined && hostOf(origin) !== host.toLowerCase()) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none')
  if (isForeign)
    throw problem(
      'not-allowed',
      `A page of '${shown(origin ?? site ?? '')}' may change nothing here: use the app of this server.`,
    )
  return next()
}

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

const cookieName = 'sitrep-token'

/** Equal or not in a time that tells nothing of where they differ. */
const isSame = (left: string, right: string): boolean => {
  const sum = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(sum(left), sum(right))
}

const cookieOf = (header: string | undefined): string | null => {
  for (const part of (header ?? '').split(';')) {
    const [name = '', value = ''] = part.trim().split('=')
    if (name === cookieName) return value
  }
  return null
}

/**
 * Demands the token: as `Authorization: Bearer`, as a cookie, or once as `?token=`, which sets the cookie and leaves
 * the address bar. Null demands nothing.
 */
export const tokenGuard =
  (token: string | null): MiddlewareHandler =>
  async (c, next) => {
    const given = c.req.query('token')
    if (token === null) return next()
    if (given !== undefined && isSame(given, token)) {
      // A proxy that says so serves over TLS: then the cookie must not travel without.
      const secure = c.req.header('x-forwarded-proto') === 'https' ? '; Secure' : ''
      const cookie = `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000${secure}`
      if (c.req.path.startsWith('/api/')) {
        await next()
        c.res.headers.append('Set-Cookie', cookie)
        return
      }
      const url = new URL(c.req.url)
      url.searchParams.delete('token')
      // "//host" would lead to another server.
      const path = url.pathname.replace(/^[/\\]+/, '/')
      // A redirect would be part of the foreign navigation, in which a strict cookie is not sent: the page asks anew.
      return c.html('<!doctype html><title>Sitrep</title>', 200, {
        'Set-Cookie': cookie,
        Refresh: `0;url=${path}${url.search}`,
        'Cache-Control': 'no-store',
      })
    }
    const [scheme = '', bearer = ''] = (c.req.header('authorization') ?? '').split(' ')
    const held = scheme.toLowerCase() === 'bearer' ? bearer : cookieOf(c.req.header('cookie'))
    if (held === null || !isSame(held, token))
      throw problem(
        'unauthorised',
        'This server demands its token: open the address that it printed, or send it as Authorization: Bearer.',
      )
    return next()
  }
