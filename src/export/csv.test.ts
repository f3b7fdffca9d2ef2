import { expect, test } from 'vitest'
import { csvCell, csvText } from './csv.ts'
import { field } from './format.ts'

const cells: readonly [cell: string | number | boolean | null, written: string][] = [
  [null, ''],
  ['', ''],
  ['Marsa', 'Marsa'],
  [34.5, '34.5'],
  [-34.5, '-34.5'],
  [true, 'true'],
  ['Marsa, near Dair', '"Marsa, near Dair"'],
  ['the “city” of "Marsa"', '"the “city” of ""Marsa"""'],
  ['two\nlines', '"two\nlines"'],
  ['Deir ez-Zôr دير الزور', 'Deir ez-Zôr دير الزور'],
  ['bell\u0007 and null\u0000', 'bell and null'],
  // What a spreadsheet would run gets an apostrophe.
  ['=HYPERLINK("http://evil.example","x")', `"'=HYPERLINK(""http://evil.example"",""x"")"`],
  ['+1', `'+1`],
  ['-2+3', `'-2+3`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['  =1+1', `'  =1+1`],
  ['\u200b=1+1', `'\u200b=1+1`],
  ['＝1+1', `'＝1+1`],
  ['\tcmd', `'\tcmd`],
  ['\r=1', `"'\r=1"`],
  ['a = b', 'a = b'],
  ['– a dash', '– a dash'],
]

test.each(cells)('the cell %j is written as %s', (cell, written) => {
  expect(csvCell(cell)).toBe(written)
})

test('a table has a header and CRLF behind every line', () => {
  const columns = [
    field('place', 'string', '', (row: { place: string }) => row.place),
    field('length', 'integer', '', (row: { place: string }) => row.place.length),
  ]
  expect(csvText(columns, [{ place: 'Marsa' }, { place: 'Dair' }])).toBe(
    'place,length\r\nMarsa,5\r\nDair,4\r\n',
  )
  expect(csvText(columns, [])).toBe('place,length\r\n')
})
