import { escapeHtml } from '../report/escape.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly properties?: { readonly [name: string]: Schema }
  readonly required?: readonly string[]
  readonly description?: string
  readonly format?: string
  readonly default?: unknown
}

interface Content {
  readonly [mediaType: string]: { readonly schema?: Schema; readonly 'x-event-data'?: Schema }
}

interface Response {
  readonly $ref?: string
  readonly description?: string
  readonly content?: Content
}

interface Operation {
  readonly tags: readonly string[]
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly description?: string
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: { readonly [status: string]: Response }
}

/** As much of an OpenAPI document as the page shows. */
export interface OpenApi {
  readonly info: {
    readonly title: string
    readonly version: string
    readonly summary: string
    readonly description: string
  }
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: {
    readonly schemas: { readonly [name: string]: Schema }
    readonly responses: { readonly [name: string]: Response }
  }
}

const html = escapeHtml

/** Prose of the document, with `names` set as code. */
const prose = (text: string): string => html(text).replace(/`([^`]{1,200})`/g, '<code>$1</code>')

/** One page of documentation, made from the OpenAPI document: no script, nothing from elsewhere. */
export const docsPage = (api: OpenApi): string => {
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const groups = api.tags.map(tag => ({
    ...tag,
    operations: operations.filter(({ operation }) => operation.tags.includes(tag.name)),
  }))
  const { title, version, summary, description } = api.info
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)} API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<nav aria-label="Contents">
<a class="home" href="/">${html(title)}</a>
${groups
  .map(
    ({ name, operations: own }) => `<h2>${html(name)}</h2>
<ul>
${own
  .map(
    ({ path, method, operation }) =>
      `<li><a href="#${html(operation.operationId)}"><b class="${method.toLowerCase()}">${method}</b> ${breakable(path.replace('/api', ''))}</a></li>`,
  )
  .join('\n')}
</ul>`,
  )
  .join('\n')}
<h2>shapes</h2>
<ul>
<li><a href="#shapes">All shapes</a></li>
</ul>
</nav>
<main>
<header>
<p class="kicker">HTTP API, version ${html(version)}</p>
<h1>${prose(summary)}</h1>
<p>${prose(description)}</p>
<p>As a document for programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
</header>
${groups
  .map(
    ({ name, description: about, operations: own }) => `<section aria-labelledby="tag-${html(name)}">
<h2 id="tag-${html(name)}">${html(name.slice(0, 1).toUpperCase() + name.slice(1))}</h2>
<p class="about">${prose(about)}</p>
${own.map(({ path, method, operation }) => operationHtml(path, method, operation, api)).join('\n')}
</section>`,
  )
  .join('\n')}
<section aria-labelledby="shapes">
<h2 id="shapes">Shapes</h2>
<p class="about">The types of the answers. A field with ? may be missing.</p>
${Object.entries(api.components.schemas).map(shapeHtml).join('\n')}
</section>
</main>
</body>
</html>
`
}

/** Lets a long path break after its slashes. */
const breakable = (path: string): string => html(path).replaceAll('/', '/<wbr>')

const operationHtml = (path: string, method: string, operation: Operation, api: OpenApi): string => {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation
  return `<article id="${html(operationId)}">
<h3><b class="${method.toLowerCase()}">${method}</b> <code>${breakable(path)}</code></h3>
<p class="summary">${prose(summary)}</p>
${description === undefined ? '' : `<p>${prose(description)}</p>`}
${
  parameters.length === 0
    ? ''
    : `<table>
<thead><tr><th scope="col">Parameter</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${parameters
  .map(
    ({ name, in: where, required, description: meaning = '', schema }) =>
      `<tr><th scope="row"><code>${html(name)}</code>${required ? ` <i>${where === 'path' ? 'in the path' : 'required'}</i>` : ''}</th><td>${typeHtml(schema)}</td><td>${prose(meaning)}${schema.default === undefined ? '' : ` Default: <code>${html(String(schema.default))}</code>.`}</td></tr>`,
  )
  .join('\n')}
</tbody>
</table>`
}
${requestBody === undefined ? '' : bodyHtml(requestBody.content)}
<table>
<thead><tr><th scope="col">Answer</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${Object.entries(responses)
  .map(([status, response]) => answerHtml(status, response, api))
  .join('\n')}
</tbody>
</table>
</article>`
}

const bodyHtml = (content: Content): string =>
  Object.entries(content)
    .map(
      ([mediaType, { schema = {} }]) => `<table>
<thead><tr><th scope="col">Body, <code>${html(mediaType)}</code></th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${fieldRows(schema)}
</tbody>
</table>`,
    )
    .join('\n')

const answerHtml = (status: string, response: Response, { components }: OpenApi): string => {
  const found = response.$ref === undefined ? response : components.responses[nameOf(response.$ref)]
  const [[mediaType, content] = ['', undefined]] = Object.entries(found?.content ?? {})
  const type =
    content === undefined
      ? ''
      : mediaType === 'application/json'
        ? typeHtml(content.schema ?? {})
        : `<code>${html(mediaType)}</code>${content['x-event-data'] === undefined ? '' : ` of ${typeHtml(content['x-event-data'])}`}`
  return `<tr><th scope="row">${html(status)}</th><td>${type}</td><td>${prose(found?.description ?? '')}</td></tr>`
}

const shapeHtml = ([name, schema]: readonly [
  string,
  Schema,
]): string => `<article class="shape" id="shape-${html(name)}">
<h3>${html(name)}</h3>
${schema.description === undefined ? '' : `<p>${prose(schema.description)}</p>`}
${
  schema.properties === undefined
    ? `<p class="alias">${typeHtml(schema)}</p>`
    : `<table>
<thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${fieldRows(schema)}
</tbody>
</table>`
}
</article>`

const fieldRows = ({ properties = {}, required = [] }: Schema): string =>
  Object.entries(properties)
    .map(
      ([name, field]) =>
        `<tr><th scope="row"><code>${html(name)}${required.includes(name) ? '' : '?'}</code></th><td>${typeHtml(field)}</td><td>${prose(field.description ?? '')}</td></tr>`,
    )
    .join('\n')

const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1)

/** A type as a programmer writes it, with links to the shapes. */
const typeHtml = (schema: Schema): string => {
  const { $ref, anyOf, items, type, properties } = schema
  if ($ref !== undefined) return `<a href="#shape-${html(nameOf($ref))}">${html(nameOf($ref))}</a>`
  if (schema.const !== undefined) return `<code>${html(JSON.stringify(schema.const))}</code>`
  if (schema.enum !== undefined)
    return schema.enum.map(value => `<code>${html(JSON.stringify(value))}</code>`).join(' | ')
  if (anyOf !== undefined) return anyOf.map(typeHtml).join(' | ')
  if (type === 'array') return `list of ${typeHtml(items ?? {})}`
  if (properties !== undefined)
    return `{ ${Object.entries(properties)
      .map(([name, field]) => `${html(name)}: ${typeHtml(field)}`)
      .join(', ')} }`
  const names = Array.isArray(type) ? type : [type ?? 'any']
  return names.map(name => html(schema.format === 'date' && name === 'string' ? 'day' : name)).join(' | ')
}
