import { expect, test } from 'vitest'
import { countries } from '../../language/en/countries.ts'
import { byString } from '../../model/id.ts'
import { loadActors } from './list.ts'

test('the list is consistent', async () => {
  const list = await loadActors()
  const ids = list.map(entry => entry.id)
  expect(new Set(ids).size).toBe(ids.length)
  const known = new Set(ids)
  const codes = new Set(countries.map(country => country.code))
  for (const entry of list) {
    expect(entry.parent === undefined || known.has(entry.parent), `parent of ${entry.id}`).toBe(true)
    expect(entry.side === undefined || known.has(entry.side), `side of ${entry.id}`).toBe(true)
    expect(
      entry.countries.every(code => codes.has(code)),
      `countries of ${entry.id}`,
    ).toBe(true)
    expect(entry.source, entry.id).not.toBe('')
  }
})

test('no actor is its own ancestor', async () => {
  const parents = new Map((await loadActors()).map(entry => [entry.id, entry.parent]))
  for (const id of parents.keys()) {
    const seen = new Set<string>()
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
      expect(seen.has(at), `${id} → ${at}`).toBe(false)
      seen.add(at)
    }
  }
})

test('countries are sorted and every one has a government', async () => {
  const codes = countries.map(country => country.code)
  expect(codes).toEqual([...codes].sort(byString))
  const known = new Set((await loadActors()).map(entry => entry.id))
  expect(countries.filter(country => !known.has(country.actor))).toEqual([])
})
