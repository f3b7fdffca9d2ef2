import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { type Body, bodyOf, send } from './body.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Best first: which packed twins of a file are looked for. */
const packings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/**
 * Serves the files of a folder, as they are listed at the start: no path of a request ever reaches the disk. Files
 * under `assets/` carry a hash in their names and never change; all others are asked for anew. A path without a file
 * and without an extension is a view of the app. Without the folder every page says how to build it.
 */
export const staticFiles = (folder: string): MiddlewareHandler => {
  const files = new Map(listFiles(folder).map(path => [`/${path.split(sep).join('/')}`, join(folder, path)]))
  const bodies = new Map<string, Body>()
  const bodyAt = (path: string, file: string): Body => {
    const body =
      bodies.get(file) ??
      bodyOf(readFileSync(file), {
        'Content-Type': mediaTypes[extname(path)] ?? 'application/octet-stream',
        'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      })
    bodies.set(file, body)
    return body
  }
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const asked = c.req.path
    const path = files.has(asked) ? asked : extname(asked) === '' ? '/index.html' : null
    if (path === null) return next()
    const file = files.get(path)
    if (file === undefined) return path === '/index.html' ? c.html(notBuilt) : next()
    const accepted = (c.req.header('accept-encoding') ?? '')
      .split(',')
      .map(each => each.split(';')[0]?.trim())
    for (const [name, ending] of packings) {
      const twin = files.get(path + ending)
      if (twin === undefined || !accepted.includes(name)) continue
      const { content, headers } = bodyAt(path, twin)
      return c.body(content, 200, { ...headers, Vary: 'Accept-Encoding', 'Content-Encoding': name })
    }
    return send(c, bodyAt(path, file), {})
  }
}

const listFiles = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry =>
        join(entry.parentPath, entry.name)
          .slice(folder.length)
          .replace(/^[/\\]+/, ''),
      )
  } catch {
    return []
  }
}

const notBuilt = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Sitrep</title>
<h1>The server runs; the app is not built</h1>
<p>Build it with <code>npm run build:web</code> and start the server again. The <a href="/api/docs">API</a> works without it.</p>
</html>
`
