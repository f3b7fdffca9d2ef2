import type { Context } from 'hono'
import { parseInput, queryValues } from './input.ts'
import { problem, shown } from './problem.ts'
import type { Route } from './route.ts'

/** Files of one upload. */
const mostFiles = 1000

/** The inputs of a request, parsed by what its route declares. Throws a problem for the first that is wrong. */
export const parseRequest = async (
  { params, query, body }: Route,
  c: Context,
): Promise<{ readonly params: object; readonly query: object; readonly body: unknown }> => {
  // The token is the guard's, on every route.
  const { token: _, ...given } = c.req.queries()
  return {
    params: params === undefined ? {} : parseInput(params, c.req.param()),
    query: queryOf(query, given),
    body: body === undefined ? {} : body === 'files' ? await filesOf(c) : parseInput(body, await jsonOf(c)),
  }
}

const queryOf = (schema: Route['query'], given: Readonly<Record<string, readonly string[]>>): object => {
  const [unknown] = Object.keys(given)
  if (schema !== undefined) return parseInput(schema, queryValues(schema, given))
  if (unknown === undefined) return {}
  throw problem('bad-query', `There is no parameter '${shown(unknown)}' here: leave it out.`, shown(unknown))
}

const mediaTypeOf = (c: Context): string =>
  (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

const jsonOf = async (c: Context): Promise<Readonly<Record<string, unknown>>> => {
  if (mediaTypeOf(c) !== 'application/json')
    throw problem('unsupported-media', `Send the body as application/json, not '${shown(mediaTypeOf(c))}'.`)
  const value = await parsed(() => c.req.json<unknown>(), 'The body is no JSON: send one object.')
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw problem('bad-query', 'The body is no JSON object: send one with the fields that /api/docs lists.')
  return value as Readonly<Record<string, unknown>>
}

const filesOf = async (c: Context): Promise<readonly File[]> => {
  if (mediaTypeOf(c) !== 'multipart/form-data')
    throw problem('unsupported-media', `Send files as multipart/form-data, not '${shown(mediaTypeOf(c))}'.`)
  const form = await parsed(() => c.req.formData(), 'The body is no multipart form: send parts named files.')
  const files: File[] = []
  for (const [name, value] of form) {
    if (name !== 'files' || typeof value === 'string')
      throw problem(
        'bad-query',
        `The part '${shown(name)}' is no file named files: name each file's part so.`,
        shown(name),
      )
    files.push(value)
  }
  if (files.length === 0) throw problem('bad-query', 'No file was sent: add a part named files.', 'files')
  if (files.length > mostFiles)
    throw problem(
      'bad-query',
      `${files.length} files were sent: send no more than ${mostFiles} at once.`,
      'files',
    )
  return files
}

/** Bodies are not ours: what they throw says that they are not what they claim to be. */
const parsed = async <T>(read: () => Promise<T>, message: string): Promise<T> => {
  try {
    return await read()
  } catch {
    throw problem('bad-request', message)
  }
}
