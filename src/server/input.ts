import { z } from 'zod'
import { forces } from '../model/claim.ts'
import { problem, shown } from './problem.ts'

/** The longest text of a parameter. */
const longest = 300

const text = (description: string) => z.string().max(longest).describe(description)

/** A whole number as digits; the schema of the document says "integer". */
const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    value => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z.number().int().min(least).max(most),
  )

const yesOrNo = z.preprocess(
  value => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
)

/** A calendar day, `2016-12-10`. */
const day = (description: string) => z.iso.date().describe(description)

const one = <const Values extends readonly [string, ...string[]]>(values: Values, description: string) =>
  z.array(z.enum(values)).describe(`${description} Repeat it to allow several.`)

/** Which state of the account is asked for. */
export const clocks = {
  asOf: day('The state on this day. Default: the newest publication day.').optional(),
  knownBy: day('Only pages published by this day. Default: all pages.').optional(),
}

/** Where, whose and when: what most lists can be kept to. */
export const concerns = {
  place: text('Name or id of a place, or name of a province or country: keeps what concerns it.').optional(),
  actor: text('Name or id of an actor: keeps what concerns it.').optional(),
  since: day('Keeps what happened on or after this day.').optional(),
  until: day('Keeps what happened on or before this day.').optional(),
}

/** What keeps part of a list. */
export const filters = {
  outlet: text('Name of an outlet, as the pages give it.').optional(),
  q: text('Words that the text must hold; case and accents do not count.').optional(),
  independent: wholeNumber(0, 1000).describe('Least number of independent origins.').optional(),
  force: one(forces, 'How strongly the text stands behind it.').optional(),
}

/** Which page of a list. */
export const paging = {
  limit: wholeNumber(1, 500).describe('How many at most.').default(50),
  cursor: text('`next` of the page before. Without it: the first page.').optional(),
}

export const idParam = (name: string, description: string) =>
  z.object({ [name]: z.string().min(1).max(longest).describe(description) })

export { one, text, yesOrNo }

/** Parses values of a request. Throws a problem that names the first parameter that is wrong. */
export const parseInput = (schema: z.ZodObject, values: Readonly<Record<string, unknown>>): object => {
  const parsed = schema.strict().safeParse(values)
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  // A name that is misspelt is the cause of what seems to be missing.
  const unknown = issues.find(each => each.code === 'unrecognized_keys')
  if (unknown !== undefined) {
    const [name = ''] = unknown.keys
    const known = Object.keys(schema.shape)
    throw problem(
      'bad-query',
      `There is no parameter '${shown(name)}' here: ${known.length === 0 ? 'leave it out' : `use ${known.join(', ')}`}.`,
      shown(name),
    )
  }
  const [issue] = issues
  const name = String(issue?.path[0] ?? '')
  throw problem(
    'bad-query',
    `'${name}': ${issue?.message ?? 'wrong'}. Its value is '${shown(String(values[name]))}'.`,
    name,
  )
}

/** Query values as a schema wants them: a list where it takes several, else the one value. */
export const queryValues = (
  schema: z.ZodObject,
  given: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(given).map(([name, values]) => {
      if (isList(schema.shape[name])) return [name, values]
      if (values.length > 1)
        throw problem(
          'bad-query',
          `'${shown(name)}' is given ${values.length} times: give it once.`,
          shown(name),
        )
      return [name, values[0]]
    }),
  )

/** True for a parameter that may be repeated. */
export const isList = (schema: unknown): boolean => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return isList(schema.unwrap())
  return schema instanceof z.ZodArray
}
