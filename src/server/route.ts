import type { z } from 'zod'
import type { Routes } from './contract.ts'
import type { ProblemCode } from './problem.ts'
import type { Source } from './source.ts'

type Fields = z.ZodObject
type Empty = Record<never, never>
type ValueOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : Empty

/** What a handler is given: inputs are parsed already. */
export interface Asked<Params, Query, Body> {
  readonly source: Source
  readonly params: Params
  readonly query: Query
  readonly body: Body
}

/** A file to download instead of JSON. */
export interface Download {
  readonly mediaType: string
  readonly fileName: string
  readonly body: string | Uint8Array
}

/** A route as data. The router, the OpenAPI document and the page of documentation are made from it. */
export interface Route {
  readonly method: 'GET' | 'POST'
  /** With parameters in braces, as in OpenAPI. */
  readonly path: string
  readonly summary: string
  /** What a reader must know beyond the summary; Markdown is not used. */
  readonly description?: string
  readonly params?: Fields
  readonly query?: Fields
  /** A JSON body, or `files` for an upload. */
  readonly body?: Fields | 'files'
  /** Media types that a download may have; JSON otherwise. */
  readonly download?: readonly string[]
  /** Errors beyond those that every route may give. */
  readonly errors: readonly ProblemCode[]
  readonly answer: (asked: Asked<never, never, never>) => Promise<object>
}

interface Declaration<Params, Query, Body, Answer> {
  readonly summary: string
  readonly description?: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly errors?: readonly ProblemCode[]
  readonly answer: (
    asked: Asked<ValueOf<Params>, ValueOf<Query>, Body extends 'files' ? readonly File[] : ValueOf<Body>>,
  ) => Promise<Answer>
}

const named = (name: string): Pick<Route, 'method' | 'path'> => {
  const [method = '', path = ''] = name.split(' ')
  return { method: method as Route['method'], path }
}

/** Declares a route that answers with JSON: the name tells the type of the answer. */
export const route = <
  Name extends keyof Routes,
  Params extends Fields | undefined = undefined,
  Query extends Fields | undefined = undefined,
  Body extends Fields | 'files' | undefined = undefined,
>(
  name: Name,
  { errors = [], ...declaration }: Declaration<Params, Query, Body, Routes[Name]>,
): Route => ({ ...named(name), ...declaration, errors }) as unknown as Route

/** Declares a route that answers with a file. */
export const downloadRoute = <
  Params extends Fields | undefined = undefined,
  Query extends Fields | undefined = undefined,
>(
  name: `GET ${string}`,
  download: readonly string[],
  { errors = [], ...declaration }: Declaration<Params, Query, undefined, Download>,
): Route => ({ ...named(name), ...declaration, download, errors }) as unknown as Route
