import { expect, test } from 'vitest'
import { makeMemory } from './memory.ts'

/** A computation that counts how often it runs. */
const counting = () => {
  const runs: string[] = []
  const memory = makeMemory()
  const ask = (key: string) =>
    memory.recall('length', key, () => {
      runs.push(key)
      return key.length
    })
  return { memory, runs, ask }
}

test('a result is computed once for each key', () => {
  const { ask, runs } = counting()
  expect([ask('Marsa'), ask('Dair'), ask('Marsa')]).toEqual([5, 4, 5])
  expect(runs).toEqual(['Marsa', 'Dair'])
})

test('tasks do not share keys', () => {
  const { ask, memory } = counting()
  ask('Marsa')
  expect(memory.recall('first letter', 'Marsa', () => 'M')).toBe('M')
})

test('what was asked for lately is kept over rounds, what was not is forgotten', () => {
  const { ask, memory, runs } = counting()
  ask('Marsa')
  ask('Dair')
  for (let round = 0; round < 6; round++) {
    memory.beginRound()
    ask('Marsa')
  }
  ask('Dair')
  expect(runs).toEqual(['Marsa', 'Dair', 'Dair'])
})

test('null is a result', () => {
  const memory = makeMemory()
  let runs = 0
  const ask = () =>
    memory.recall('nothing', 'Marsa', () => {
      runs++
      return null
    })
  expect([ask(), ask(), runs]).toEqual([null, null, 1])
})

test('numbers stand for objects by identity and for texts by content', () => {
  const memory = makeMemory()
  const page = { title: 'Marsa' }
  expect(memory.numberOf(page)).toBe(memory.numberOf(page))
  expect(memory.numberOf(page)).not.toBe(memory.numberOf({ title: 'Marsa' }))
  expect(memory.numberOfText('Marsa')).toBe(memory.numberOfText(`Mar${'sa'}`))
  expect(memory.numberOfText('Marsa')).not.toBe(memory.numberOfText('Dair'))
})
