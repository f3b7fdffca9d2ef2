/** Writes the data dictionaries of all exports: `npm run dictionaries`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { exportFormats } from '../../src/export/formats.ts'
import { dictionaryIndex, dictionaryText } from './dictionary.ts'

const folder = new URL('../../docs/export/', import.meta.url)

mkdirSync(folder, { recursive: true })
writeFileSync(new URL('README.md', folder), dictionaryIndex(exportFormats))
for (const format of exportFormats)
  writeFileSync(new URL(`${format.name}.md`, folder), dictionaryText(format))
