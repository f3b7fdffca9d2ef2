import { createServer } from 'node:http'
import { isIP } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { usageError } from '../read/index.ts'

/** A port that this process has. */
export interface Listening {
  readonly host: string
  readonly port: number
  /** Answers requests from now on. To be called at once: who asks before waits for ever. */
  serve(app: Hono): void
  /** Ends open streams and waits for answers under way. */
  close(): Promise<void>
}

/** True for an address that only this machine reaches. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

/** How a browser writes a host. */
export const urlHost = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host)

/** How long answers under way may take once the server closes. */
const graceMs = 500

const cures: Readonly<Record<string, string>> = {
  EADDRINUSE: 'it is in use: give another with --port, or --port 0 for any that is free',
  EACCES: 'this user may not use it: give one above 1023 with --port',
  EADDRNOTAVAIL: 'this machine has no such address: give one of its own with --host',
  ENOTFOUND: 'this machine has no such address: give one of its own with --host',
}

/** Takes a port, before any work is done. Throws a usage error where the port or address cannot be had. */
export const listen = (host: string, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      const cure = cures[error.code ?? '']
      reject(
        cure === undefined ? error : usageError(`serve: cannot listen on ${urlHost(host)}:${port}: ${cure}`),
      )
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve({
        host,
        port: typeof address === 'object' && address !== null ? address.port : port,
        serve: app => server.on('request', getRequestListener(app.fetch)),
        close: () =>
          new Promise(done => {
            const timer = setTimeout(() => server.closeAllConnections(), graceMs)
            server.close(() => {
              clearTimeout(timer)
              done()
            })
            server.closeIdleConnections()
          }),
      })
    })
  })
