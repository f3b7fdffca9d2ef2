/**
 * Rewrites the hashes in data/SOURCES.md after a data file has changed: `npm run sources`. Origin, licence and date
 * are written by hand; a file without a row makes it fail.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dataFiles, hashOf, sourceRows, sourcesFile } from './table.ts'

const markdown = readFileSync(sourcesFile, 'utf8')
const rows = sourceRows(markdown)
const present = new Set(dataFiles())

let updated = markdown
for (const { file, sha256, line } of rows) {
  if (!present.has(file)) continue
  const hash = hashOf(file)
  if (hash !== sha256) console.log(`${file}: ${hash}`)
  updated = updated.replace(line, line.replace(`\`${sha256}\` |`, `\`${hash}\` |`))
}
writeFileSync(sourcesFile, updated)

const gone = rows.filter(row => !present.has(row.file)).map(row => row.file)
const missing = [...present].filter(file => !rows.some(row => row.file === file))
for (const file of gone)
  console.error(`data/SOURCES.md names data/${file}, which is not there: remove its row`)
for (const file of missing)
  console.error(`data/${file} is not in data/SOURCES.md: add a row with origin, licence and date`)
process.exitCode = gone.length + missing.length > 0 ? 1 : 0
