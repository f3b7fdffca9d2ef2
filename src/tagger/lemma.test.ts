import { expect, test } from 'vitest'
import { applyScript, type LemmaScript } from './lemma.ts'

test.each<[string, LemmaScript, string]>([
  ['Troops', [1, ''], 'troop'],
  ['held', [3, 'old'], 'hold'],
  ['Syria', [0, '', true], 'Syria'],
  ["n't", [3, 'not'], 'not'],
  ['is', [9, 'be'], 'be'],
])('%s with %j → %s', (word, script, lemma) => {
  expect(applyScript(word, script)).toBe(lemma)
})
