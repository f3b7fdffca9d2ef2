import type { ExportFormat } from '../../src/export/format.ts'
import { rights } from '../../src/export/provenance.ts'

/** A cell of a Markdown table is one line, in which a bar would end it. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const whereSources = ({ sidecar, name, fileName }: ExportFormat): string => {
  if (name === 'wacz') return 'Sources and rights stand in `datapackage.json` inside the file.'
  if (sidecar === undefined) return 'Sources and rights stand in the file.'
  return `The format has no room for sources and rights: \`--out ${fileName}\` writes \`${fileName}-metadata.json\` beside it, with these fields, every page with outlet, address, day and SHA-256, and the rights${
    fileName.endsWith('.csv') ? ' (CSV on the Web, W3C: readers find it by its name)' : ''
  }.`
}

const csvRules = `## How cells are written
RFC 4180: UTF-8 without a byte order mark, CRLF line ends, quotation marks where needed; an empty cell is "not known".
Text that a spreadsheet would take for a formula (it begins with \`=\`, \`+\`, \`-\`, \`@\`, their full-width forms, a tab or a line
break, spaces before them or not) gets an apostrophe in front: take it away when you read the text by program. Numbers, days
and booleans (\`true\`, \`false\`) are never touched. Rows have a total order; the same account gives the same bytes.
`

/** The data dictionary of a format as Markdown, from the list of fields that its writer uses. */
export const dictionaryText = (format: ExportFormat): string => {
  const { name, mediaType, fileName, description, dictionary } = format
  return `# ${name}
${description[0]?.toUpperCase()}${description.slice(1)}. Media type \`${mediaType}\`, file name \`${fileName}\`.

\`\`\`sh
sitrep export ${name} pages/ --out ${fileName}
\`\`\`

${dictionary.unit}

| field | type | |
|---|---|---|
${dictionary.fields.map(field => `| \`${field.name}\` | ${field.type} | ${cell(field.about)} |`).join('\n')}

## Notes
${dictionary.notes.map(note => `- ${note}`).join('\n')}

${fileName.endsWith('.csv') ? `${csvRules}\n` : ''}## Sources and rights
${whereSources(format)}

${rights.map(line => `> ${line}`).join('\n>\n')}
`
}

/** The list of all dictionaries. */
export const dictionaryIndex = (formats: readonly ExportFormat[]): string => `# Exports
\`sitrep export FORMAT PATH… --out FILE\` gives the account to other programs. Each format has its data dictionary, written from
the list of fields that the writer itself uses (\`npm run dictionaries\`; a test fails when one is stale).

| format | | file |
|---|---|---|
${formats.map(({ name, description, fileName }) => `| [\`${name}\`](${name}.md) | ${description} | \`${fileName}\` |`).join('\n')}

The same account gives the same bytes. \`--as-of\`, \`--known-by\`, \`--place\`, \`--actor\`, \`--since\`, \`--until\` and
\`--judgements\` work as in every command. In a program: \`exportFormats\` ([library](../api.md)).
`
