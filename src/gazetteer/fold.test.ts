import { describe, expect, it } from 'vitest'
import { bareName, foldName } from './fold.ts'
import { skeletonOf, soundSimilarity } from './skeleton.ts'

describe('foldName', () => {
  it.each([
    ['Al-Qā’im', 'al qaim'],
    ['  al Qa`im ', 'al qaim'],
    ['Łódź', 'lodz'],
    ['St. Louis', 'saint louis'],
    ['Mt. Sinjar', 'mount sinjar'],
    ['Washington, D.C.', 'washington dc'],
    ['Київ', 'київ'.normalize('NFKD').replace(/\p{M}/gu, '')],
    ['دير الزور', 'دير الزور'],
    ['…', ''],
  ])('%s → %s', (name, folded) => {
    expect(foldName(name)).toBe(folded)
  })
})

describe('bareName', () => {
  it.each([
    ['ar raqqah', 'raqqa'],
    ['deir ez zor', 'deir zor'],
    ['el paso', 'paso'],
    ['al', 'al'],
  ])('%s → %s', (folded, bare) => {
    expect(bareName(folded)).toBe(bare)
  })
})

describe('transliterations', () => {
  it.each([
    ['deir ez zor', 'dayr az zawr'],
    ['deir ezzor', 'deir el zour'],
    ['boukamal', 'albu kamal'],
    ['abu kamal', 'al bukamal'],
    ['fuaa', 'al fuah'],
    ['raqa', 'ar raqqah'],
    ['kyiv', 'kiev'],
    ['khan sheikhoun', 'khan shaykhun'],
    ['mayadeen', 'al mayadin'],
  ])('%s sounds like %s', (left, right) => {
    expect(skeletonOf(left)).toBe(skeletonOf(right))
    expect(soundSimilarity(left, right)).toBeGreaterThan(0.8)
    expect(soundSimilarity(left, right)).toBe(soundSimilarity(right, left))
  })

  it.each([
    ['homs', 'hama'],
    ['mosul', 'manbij'],
    ['idlib', 'aleppo'],
  ])('%s does not sound like %s', (left, right) => {
    expect(skeletonOf(left) === skeletonOf(right) && soundSimilarity(left, right) > 0.8).toBe(false)
  })
})
