import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'

/** A body with the headers that tell what it is. */
export interface Body {
  readonly content: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
  /** Made when first asked for. */
  packed: Promise<Uint8Array<ArrayBuffer>> | null
}

const pack = promisify(gzip)

/** Smaller bodies gain nothing from packing, nor do images and archives. */
const worthPacking = 1400
const packable = /json|text|csv|svg|javascript/

/** Text or bytes as a body. */
export const bodyOf = (
  content: string | Uint8Array,
  headers: Readonly<Record<string, string>> & { readonly 'Content-Type': string },
): Body => ({
  content: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  headers,
  packed: null,
})

/** Sends a body, packed where the client takes that and it gains. */
export const send = async (
  c: Context,
  body: Body,
  more: Readonly<Record<string, string>>,
): Promise<Response> => {
  const headers = { ...body.headers, ...more, Vary: 'Accept-Encoding' }
  const takesGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(c.req.header('accept-encoding') ?? '')
  const isWorth = body.content.byteLength >= worthPacking && packable.test(body.headers['Content-Type'] ?? '')
  if (!takesGzip || !isWorth) return c.body(body.content, 200, headers)
  body.packed ??= pack(body.content) as Promise<Uint8Array<ArrayBuffer>>
  return c.body(await body.packed, 200, { ...headers, 'Content-Encoding': 'gzip' })
}
