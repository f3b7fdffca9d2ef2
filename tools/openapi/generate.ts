import { readFileSync, writeFileSync } from 'node:fs'
import { openApiDocument } from './document.ts'

/** Writes docs/openapi.json, which the server serves and which is packed with it: `npm run openapi`. */
const root = new URL('../../', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  readonly version: string
}
writeFileSync(new URL('docs/openapi.json', root), `${JSON.stringify(openApiDocument(version), null, 2)}\n`)
