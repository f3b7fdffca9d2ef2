import { createGenerator } from 'ts-json-schema-generator'

export type Json = { readonly [key: string]: unknown }

const root = new URL('../../', import.meta.url)

/** JSON Schemas of the types of the API, each under its name, with references as OpenAPI writes them. */
export const typeSchemas = (): { readonly [name: string]: Json } => {
  const schemas: { [name: string]: Json } = {}
  for (const type of ['Routes', 'ErrorOutput', 'ChangeOutput', 'PagesInput']) {
    const { definitions } = createGenerator({
      path: new URL('src/server/contract.ts', root).pathname,
      tsconfig: new URL('tools/schema/tsconfig.json', root).pathname,
      type,
      skipTypeCheck: true,
      additionalProperties: true,
    }).createSchema(type)
    for (const [name, schema] of Object.entries(definitions ?? {}))
      schemas[nameOf(name)] = relinked(schema) as Json
  }
  return Object.fromEntries(Object.entries(schemas).sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** `Pick<Claim,"id">` → `Pick-Claim-id`: names of components hold letters, digits, dots and hyphens only. */
const nameOf = (name: string): string =>
  decodeURIComponent(name)
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-|-$/g, '')

const relinked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(relinked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === '$ref' && typeof each === 'string'
        ? `#/components/schemas/${nameOf(each.slice('#/definitions/'.length))}`
        : relinked(each),
    ]),
  )
}
