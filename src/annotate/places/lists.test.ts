import { describe, expect, it } from 'vitest'
import { listsOf } from './lists.ts'

const spansOf = (text: string, names: readonly string[]) =>
  names.map(name => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }))

describe('lists', () => {
  it.each([
    ['Marsa, Tal and Deir fell', ['Marsa', 'Tal', 'Deir'], [['Marsa', 'Tal', 'Deir']]],
    ['Marsa, Tal, and northern Deir', ['Marsa', 'Tal', 'Deir'], [['Marsa', 'Tal', 'Deir']]],
    ['Marsa and Tal in Deir', ['Marsa', 'Tal', 'Deir'], [['Marsa', 'Tal']]],
    ['Marsa fell. Tal held', ['Marsa', 'Tal'], []],
  ])('%s', (text, names, expected) => {
    const lists = listsOf(text, spansOf(text, names))
    expect(lists.map(list => list.map(({ start, end }) => text.slice(start, end)))).toEqual(expected)
  })
})
