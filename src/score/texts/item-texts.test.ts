import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textsOf } from './item-texts.ts'

test('a set of words cut after the Penn Treebank can be read as it was printed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-texts-'))
  mkdirSync(join(folder, 'war'))
  writeFileSync(
    join(folder, 'war', 'pages.csv'),
    'date,text\n2011-03-26,"Marsa -LRB- CNN -RRB- -- They do n\'t hold it . \nNobody does . "\n',
  )
  const textOf = textsOf([folder])
  expect(textOf('war', '0')?.text).toMatch(/^Marsa -LRB- CNN -RRB- -- They do n't hold it \./)
  expect(textOf('war.printed', '0')).toMatchObject({
    text: "Marsa (CNN) -- They don't hold it.\nNobody does.",
    day: '2011-03-26',
  })
  expect(textOf('peace.printed', '0')).toBeNull()
})
