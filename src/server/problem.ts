import type { ErrorOutput } from './contract.ts'

/** Every status that the server answers with besides success, with its code and what it means. */
export const problems = {
  'bad-request': { status: 400, means: 'The body is not what its media type says.' },
  unauthorised: { status: 401, means: 'The token is missing or wrong.' },
  'not-allowed': {
    status: 403,
    means: 'The server does not do that: it takes no judgements, or the page that asks is foreign.',
  },
  'not-found': { status: 404, means: 'Nothing here has this address or id.' },
  'method-not-allowed': { status: 405, means: 'The address exists, but not for this method.' },
  'too-large': { status: 413, means: 'The body is larger than the server takes.' },
  'unsupported-media': { status: 415, means: 'The body has another media type than the one that is taken.' },
  'wrong-host': { status: 421, means: 'The Host header names a machine that this server is not known as.' },
  'bad-query': { status: 422, means: 'A parameter or field has a value that it cannot have.' },
  'too-many-requests': {
    status: 429,
    means: 'More requests in a short time than the server takes from one address.',
  },
  failed: { status: 500, means: 'The server failed; nothing is wrong with the request.' },
} as const

export type ProblemCode = keyof typeof problems

/** An error that becomes an answer. */
export interface Problem extends Error {
  readonly code: ProblemCode
  readonly parameter?: string
}

/** Makes an error to throw. The message names the value and the cure. */
export const problem = (code: ProblemCode, message: string, parameter?: string): Problem =>
  Object.assign(new Error(message), { code, ...(parameter === undefined ? {} : { parameter }) })

/** For an id that nothing has. */
export const notFound = (what: string, id: string): Problem =>
  problem('not-found', `No ${what} has the id '${shown(id)}': take one from a list of this API.`, 'id')

export const isProblem = (error: unknown): error is Problem =>
  error instanceof Error && 'code' in error && Object.hasOwn(problems, String(error.code))

/** The one body of every answer that is no success. */
export const errorOutput = ({ code, message, parameter }: Omit<Problem, 'name'>): ErrorOutput => ({
  error: { code, message, ...(parameter === undefined ? {} : { parameter }) },
})

/** A value of a request as a message may repeat it. */
export const shown = (value: string): string => (value.length <= 80 ? value : `${value.slice(0, 80)}…`)
