import { mkdirSync, writeFileSync } from 'node:fs'
import { createGenerator } from 'ts-json-schema-generator'

/** The JSON Schemas of what every command prints with `--json`, generated from the types of the contract. */
const types: Readonly<Record<string, string>> = {
  documents: 'DocumentsOutput',
  claims: 'ClaimsOutput',
  control: 'ControlOutput',
  events: 'EventsOutput',
  copies: 'CopiesOutput',
  disagreements: 'DisagreementsOutput',
  report: 'ReportOutput',
  explain: 'ExplainOutput',
  review: 'ReviewOutput',
  judgement: 'JudgedOutput',
  score: 'ScoreOutput',
}

const root = new URL('../../', import.meta.url)
mkdirSync(new URL('docs/schema/', root), { recursive: true })
for (const [name, type] of Object.entries(types)) {
  const schema = createGenerator({
    path: new URL('src/output/contract.ts', root).pathname,
    tsconfig: new URL('tools/schema/tsconfig.json', root).pathname,
    type,
    skipTypeCheck: true,
    additionalProperties: true,
  }).createSchema(type)
  writeFileSync(new URL(`docs/schema/${name}.json`, root), `${JSON.stringify(schema, null, 2)}\n`)
}
