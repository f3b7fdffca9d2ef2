import { byString } from '../../src/model/order.ts'
import type { ErrorOutput, Routes } from '../../src/server/contract.ts'

type PathOf<Name> = Name extends `GET ${infer Path}` ? Path : never

/** Addresses that can be asked: `/api/views/map` … */
export type Path = PathOf<keyof Routes>

/** What an address answers with, by the server's own types. */
export type AnswerOf<P extends Path> = Routes[`GET ${P}`]

/** What can be sent: `POST /api/judgements` … */
export type Sending = Exclude<keyof Routes, `GET ${string}`>

/** Values for the braces of a path and for the query (a list repeats the name); null and '' are left out. */
export type Input = Readonly<Record<string, string | number | readonly string[] | null | undefined>>

/** Why a request failed, for people to read. `status` 0 = the server could not be reached. */
export interface ApiFailure {
  readonly status: number
  readonly code: string
  readonly message: string
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ApiFailure }

/** The address of a request: braces filled, the rest as query in code-unit order. */
export const apiAddress = (path: string, input: Input = {}): string => {
  const rest = new Map(Object.entries(input))
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest.get(name)
    if (value === undefined || value === null)
      throw new Error(`${path} needs '${name}': give it in the input`)
    rest.delete(name)
    return encodeURIComponent(String(value))
  })
  const query = [...rest]
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map(one => [name, one] as const))
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => [name, String(value)])
    .sort(([left = ''], [right = '']) => byString(left, right))
  return query.length === 0 ? filled : `${filled}?${new URLSearchParams(query)}`
}

const isErrorOutput = (body: unknown): body is ErrorOutput =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object'

const send = async <T>(address: string, init: RequestInit): Promise<Answer<T>> => {
  let response: Response
  try {
    response = await fetch(address, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (init.signal?.aborted === true) throw error
    const message = 'The server does not answer. Is `sitrep serve` still running?'
    return { ok: false, failure: { status: 0, code: 'unreachable', message } }
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok && body !== null) return { ok: true, value: body as T }
  const failure = isErrorOutput(body)
    ? { status: response.status, code: body.error.code, message: body.error.message }
    : {
        status: response.status,
        code: 'odd-answer',
        message: `The server answered ${response.status} without a reason.`,
      }
  return { ok: false, failure }
}

/** Asks the server. Failures are values; only an abort throws. */
export const getJson = <P extends Path>(
  path: P,
  input: Input = {},
  signal: AbortSignal | null = null,
): Promise<Answer<AnswerOf<P>>> =>
  send<AnswerOf<P>>(apiAddress(path, input), { headers: { accept: 'application/json' }, signal })

/**
 * Sends something: `sendJson('POST /api/judgements', {}, { item, answer, by, reason })`. `input` fills braces. A
 * FormData body goes as it is, anything else as JSON.
 */
export const sendJson = <Name extends Sending>(
  name: Name,
  input: Input,
  body: object,
): Promise<Answer<Routes[Name]>> => {
  const [method = 'POST', path = ''] = name.split(' ')
  const isForm = body instanceof FormData
  return send<Routes[Name]>(apiAddress(path, input), {
    method,
    headers: { accept: 'application/json', ...(isForm ? {} : { 'content-type': 'application/json' }) },
    body: isForm ? body : JSON.stringify(body),
  })
}
