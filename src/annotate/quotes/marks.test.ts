import { expect, test } from 'vitest'
import { findQuoted } from './marks.ts'

const quoted = (text: string): readonly string[] =>
  findQuoted(text, [{ kind: 'paragraph', start: 0, end: text.length }]).map(({ start, end }) =>
    text.slice(start, end),
  )

test.each<[string, readonly string[]]>([
  ['“We hold it,” he said. “All of it.”', ['We hold it,', 'All of it.']],
  ['"We hold it," he said.', ['We hold it,']],
  ["''We hold it,'' he said.", ['We hold it,']],
  ['He said: ‘We hold it.’', ['We hold it.']],
  ['“We hold it and will not leave', ['We hold it and will not leave']],
  ['«We hold it», he said.', ['We hold it']],
  ['The rebels’ flag and the army’s tanks.', []],
  ["The rebels' flag and the army's tanks.", []],
  ['A 5" gun.', []],
])('%s', (text, expected) => {
  expect(quoted(text)).toEqual(expected)
})
