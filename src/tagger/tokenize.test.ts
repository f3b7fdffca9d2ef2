import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sliceOf } from '../model/span.ts'
import { tokenize } from './tokenize.ts'

/** The words of a text, joined by spaces. */
const words = (text: string): string =>
  tokenize(text)
    .map(span => sliceOf(text, span))
    .join(' ')

describe('tokenize', () => {
  test.each([
    // Contractions and genitives.
    ["They don't know it's Iraq's.", "They do n't know it 's Iraq 's ."],
    ['They don’t; we’ve left', 'They do n’t ; we ’ve left'],
    [
      "I'm sure he'd go, you can't, we won't, I cannot",
      "I 'm sure he 'd go , you ca n't , we wo n't , I can not",
    ],
    ["the rebels' base, the U.S.'s role", "the rebels ' base , the U.S. 's role"],
    ['He didnt say weve lost, but its army', 'He did nt say we ve lost , but its army'],
    // Names with apostrophes.
    ["Sana'a, Shi'ite, Ba'ath, Sa'd O'Brien", "Sana'a , Shi'ite , Ba'ath , Sa'd O'Brien"],
    // Hyphens.
    ['al-Qaim, Deir el-Zour', 'al - Qaim , Deir el - Zour'],
    [
      'the U.S.-led, Russian-backed and oil-rich east',
      'the U.S. - led , Russian - backed and oil - rich east',
    ],
    [
      'pro-government, anti-IS, ex-rebel, Non-Proliferation',
      'pro-government , anti-IS , ex-rebel , Non-Proliferation',
    ],
    ['T-55 tanks and a Mi-8', 'T - 55 tanks and a Mi - 8'],
    ['the army -- Reuters – said—again', 'the army -- Reuters – said — again'],
    // Numbers, money and units.
    ['1,500 fighters, 35% of 3.5 million, $25bn', '1,500 fighters , 35 % of 3.5 million , $ 25 bn'],
    ['30km at 8am on the 3rd, 16:51 and 9/11', '30 km at 8 am on the 3rd , 16:51 and 9/11'],
    ['in the 1990s and the 1st Brigade', 'in the 1990s and the 1st Brigade'],
    ['20-30 dead', '20 - 30 dead'],
    // Abbreviations and stops.
    ['Maj. Gen. Robert P. White of Acme Inc. left.', 'Maj. Gen. Robert P. White of Acme Inc. left .'],
    ['He came to the U.S.', 'He came to the U.S.'],
    ['on Nov. 3 at 5 p.m. GMT', 'on Nov. 3 at 5 p.m. GMT'],
    ['No. 3 said no.', 'No. 3 said no .'],
    ['arms, food, etc.', 'arms , food , etc .'],
    ['Plan B.', 'Plan B .'],
    ['1. Background', '1. Background'],
    // Quotes, brackets, dots.
    ['"We hold [it]," he said.', '" We hold [ it ] , " he said .'],
    ['(AFP) ‘It fell…’ ...', '( AFP ) ‘ It fell … ’ ...'],
    ['What?! No!!', 'What ?! No !!'],
    // Addresses.
    [
      'See https://example.com/a-b?c=1. Or www.example.org, a.b@example.com',
      'See https://example.com/a-b?c=1 . Or www.example.org , a.b@example.com',
    ],
    ['#Marsa by @someone and/or #1', '#Marsa by @someone and / or # 1'],
    ['R&D at AT&T', 'R&D at AT&T'],
    // Other scripts.
    ['مدينة القائم (Київ)', 'مدينة القائم ( Київ )'],
    ['', ''],
    ['   ', ''],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected)
  })

  test('covers everything but white space, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        let from = 0
        for (const { start, end } of tokenize(text)) {
          expect(text.slice(from, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          from = end
        }
        expect(text.slice(from).trim()).toBe('')
      }),
    )
  })

  test('takes time in proportion to the text', () => {
    for (const unit of ['-a', '1.', 'a.', "a'", '.', 'pro-', '@', 'www.', '1,', '[', 'é']) {
      const started = performance.now()
      tokenize(`${unit.repeat(20_000)}x1`)
      expect(performance.now() - started, unit).toBeLessThan(1_000)
    }
  })
})
