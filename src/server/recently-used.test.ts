import { expect, test } from 'vitest'
import { recentlyUsed } from './recently-used.ts'

test('the last few are remembered, the least recently asked forgotten first', async () => {
  const made: string[] = []
  const remember = recentlyUsed<string>(2)
  const ask = (key: string) =>
    remember(key, async () => {
      made.push(key)
      return key
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(key)).toBe(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('two who ask at once get one result, and a failure is not remembered', async () => {
  let count = 0
  const remember = recentlyUsed<number>(2)
  const fail = async (): Promise<number> => {
    count++
    throw new Error('no')
  }
  await Promise.all(
    [remember('a', fail), remember('a', fail)].map(each => expect(each).rejects.toThrow('no')),
  )
  expect(count).toBe(1)
  expect(await remember('a', async () => 7)).toBe(7)
})
