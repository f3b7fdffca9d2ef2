import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'

/** A row of data/SOURCES.md that names a file: `| \`file\` | origin | licence | date | \`hash\` |`. */
export interface SourceRow {
  /** Path under data/. */
  readonly file: string
  readonly sha256: string
  readonly line: string
}

const rowPattern = /^\| `([^`]+)` \|.*\| `([0-9a-f]*)` \|$/u

export const dataFolder = new URL('../../data/', import.meta.url)
export const sourcesFile = new URL('SOURCES.md', dataFolder)

/** The rows of the table, in its order. */
export const sourceRows = (markdown: string): readonly SourceRow[] =>
  markdown.split('\n').flatMap(line => {
    const [, file, hash] = rowPattern.exec(line) ?? []
    return file === undefined || hash === undefined ? [] : [{ file, sha256: hash, line }]
  })

/** Every file under data/ but documentation, as paths with `/`, in byte order. */
export const dataFiles = (): readonly string[] =>
  readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => !path.endsWith('.md') && statSync(new URL(path, dataFolder)).isFile())
    .sort()

/** SHA-256 of a file under data/, in hex. */
export const hashOf = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(new URL(file, dataFolder)))
    .digest('hex')
