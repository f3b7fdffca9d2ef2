import { describe, expect, test } from 'vitest'
import { boundedPage, mostCharacters, shortened } from './answer.ts'

const items = Array.from({ length: 10 }, (_, at) => ({
  id: `item:${at}`,
  text: 'x'.repeat(mostCharacters / 4),
}))
const idOf = ({ id }: { id: string }): string => id

describe('a page of a list', () => {
  test('ends where the room ends, and the next goes on there', () => {
    const first = boundedPage(items, idOf, { limit: 100 }, each => each)
    expect(first).toMatchObject({ total: 10 })
    expect(JSON.stringify(first.items).length).toBeLessThan(mostCharacters + 100)
    const second = boundedPage(items, idOf, { limit: 100, cursor: first.next ?? '' }, each => each)
    expect(second.items[0]?.id).toBe(`item:${first.items.length}`)
  })

  test('shows one item even when that alone is too large', () => {
    const [item] = items
    const huge = [{ ...item, id: 'a', text: 'x'.repeat(mostCharacters * 2) }]
    expect(boundedPage(huge, idOf, { limit: 5 }, each => each)).toMatchObject({ total: 1, next: null })
  })

  test('of nothing is empty', () => {
    expect(boundedPage([], idOf, { limit: 5 }, each => each)).toEqual({ total: 0, next: null, items: [] })
  })
})

test('a text is cut with the number of what is missing, and never within a character', () => {
  expect(shortened('short', 10)).toBe('short')
  expect(shortened('a longer text', 8)).toBe('a longer… (5 more characters)')
  expect(shortened('ab😀cd', 3)).toBe('ab… (4 more characters)')
})
