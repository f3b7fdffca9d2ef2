import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cleanPage, inferAnchorDay } from '../src/clean/index.ts'
import { readInput } from '../src/read/index.ts'

/**
 * Golden pages: `test/pages/<case>/page.*` with `expected.json`. `UPDATE=1` rewrites the expectations: read the
 * difference before you keep it. The pages are invented.
 */
const folder = join(import.meta.dirname, 'pages')

const readCase = async (name: string): Promise<unknown> => {
  const page = readdirSync(join(folder, name)).find(file => file.startsWith('page.')) ?? ''
  const file = join(folder, name, page)
  const { pages, notes } = await readInput({ file, bytes: 0 })
  return {
    notes: notes.map(note => note.reason),
    documents: pages.map(raw => {
      const doc = cleanPage({ ...raw, file: raw.file.slice(raw.file.indexOf(page)) })
      return {
        file: doc.file,
        url: doc.url,
        outlet: doc.outlet,
        byline: doc.byline,
        agency: doc.agency,
        title: doc.title,
        language: doc.language,
        published: doc.published?.from ?? null,
        publishedBasis: doc.publishedBasis,
        updated: doc.updated?.from ?? null,
        inferredDay: inferAnchorDay(doc)?.day ?? null,
        blocks: doc.blocks.map(block => `${block.kind}: ${doc.text.slice(block.start, block.end)}`),
        notes: doc.notes.map(note => note.reason),
      }
    }),
  }
}

describe('golden pages', () => {
  for (const name of readdirSync(folder).sort()) {
    test(name, async () => {
      const found = await readCase(name)
      const expected = join(folder, name, 'expected.json')
      if (process.env.UPDATE === '1') writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`)
      expect(existsSync(expected), `no expected.json in test/pages/${name}: run UPDATE=1`).toBe(true)
      expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
    })
  }
})
