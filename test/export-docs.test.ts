import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportFormats } from '../src/export/formats.ts'
import { dictionaryIndex, dictionaryText } from '../tools/docs/dictionary.ts'

const folder = new URL('../docs/export/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

test.each(exportFormats.map(format => [format.name, format] as const))(
  'the dictionary of %s is what its writer uses (npm run dictionaries writes it anew)',
  (name, format) => {
    expect(read(`${name}.md`)).toBe(dictionaryText(format))
  },
)

test('the list of dictionaries is whole, and nothing else is there', () => {
  expect(read('README.md')).toBe(dictionaryIndex(exportFormats))
  expect(readdirSync(folder).sort()).toEqual(
    ['README.md', ...exportFormats.map(({ name }) => `${name}.md`)].sort(),
  )
})
